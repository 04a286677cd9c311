# asyncio's high-level API. What depends on the target is written by intrinsics.

@intrinsic("run")
def run[T](main: Coroutine[T], *, debug: bool | None = None, loop_factory: object = None) -> T: ...

@intrinsic("sleep")
def sleep[T](delay: float, result: T = None) -> Coroutine[T]: ...

@intrinsic("gather")
def gather(*coros_or_futures: object, return_exceptions: bool = False) -> Future[list[object]]: ...

@intrinsic("create_task")
def create_task[T](coro: Coroutine[T], *, name: str | None = None, context: object = None) -> Task[T]: ...

@intrinsic("create_task")
def ensure_future[T](coro_or_future: Awaitable[T], *, loop: object = None) -> Task[T]: ...

from builtins import Future, Task, CancelledError, TimeoutError
