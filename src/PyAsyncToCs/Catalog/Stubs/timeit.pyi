# Measuring: how long something takes cannot be the same.
from time import perf_counter

@csharp("PyTimeIt.Run($stmt, $number)")
def timeit(stmt: Callable[[], object], *, number: int = 1000000) -> float: ...
@csharp("PyTimeIt.Repeat($stmt, $repeat, $number)")
def repeat(stmt: Callable[[], object], *, repeat: int = 5, number: int = 1000000) -> list[float]: ...
default_timer = perf_counter
