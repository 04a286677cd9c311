# Measuring: how long something takes cannot be the same.
from time import perf_counter

@overload
@csharp("PyTimeIt.Run($stmt, $number)")
def timeit(stmt: Callable[[], object], *, number: int = 1000000) -> float: ...
@overload
def timeit(stmt: str, setup: str = "pass", *, number: int = 1000000, globals: object = None) -> float: ...
@csharp("PyTimeIt.Repeat($stmt, $repeat, $number)")
def repeat(stmt: Callable[[], object], *, repeat: int = 5, number: int = 1000000) -> list[float]: ...
default_timer = perf_counter
