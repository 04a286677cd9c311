"""Task scheduler: dataclass tasks, priority, retries, context manager, custom errors, results as union."""
from __future__ import annotations
import asyncio
import itertools
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Callable, Coroutine, Generic, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T


@dataclass(frozen=True)
class Err:
    error: Exception

    @property
    def kind(self) -> str:
        return type(self.error).__name__


Result = Union[Ok[T], Err]


class TransientError(Exception):
    pass


@dataclass(order=True)
class Job:
    priority: int
    seq: int = field(default_factory=itertools.count().__next__)
    name: str = field(compare=False, default="")
    action: Callable[[], Coroutine[Any, Any, Any]] = field(compare=False, default=None, repr=False)
    retries: int = field(compare=False, default=0)


class Scheduler:
    def __init__(self, workers: int = 2) -> None:
        self.queue: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
        self.results: dict[str, Result] = {}
        self.workers = workers

    def submit(self, name: str, action, *, priority: int = 5, retries: int = 0) -> None:
        self.queue.put_nowait(Job(priority, name=name, action=action, retries=retries))

    async def _run(self, job: Job) -> Result:
        for attempt in itertools.count(1):
            try:
                return Ok(await job.action())
            except TransientError as e:
                if attempt > job.retries:
                    return Err(e)
                print(f"  retry {job.name} after {e}")
            except Exception as e:
                return Err(e)

    async def _worker(self, wid: int) -> None:
        while True:
            job = await self.queue.get()
            self.results[job.name] = await self._run(job)
            self.queue.task_done()

    async def run(self) -> dict[str, Result]:
        async with self.pool() as tasks:
            print(f"{len(tasks)} workers")
            await self.queue.join()
        return self.results

    @asynccontextmanager
    async def pool(self):
        tasks = [asyncio.create_task(self._worker(i)) for i in range(self.workers)]
        try:
            yield tasks
        finally:
            for t in tasks:
                t.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def flaky(fails: int, value: str):
    left = fails

    async def action() -> str:
        nonlocal left
        await asyncio.sleep(0)
        if left:
            left -= 1
            raise TransientError(f"{left} left")
        return value
    return action


async def number() -> int:
    return 42


async def broken() -> None:
    raise KeyError("config")


async def main() -> None:
    s = Scheduler(1)
    s.submit("low", number, priority=9)
    s.submit("flaky", flaky(2, "done"), retries=3)
    s.submit("dead", flaky(5, "never"), retries=1, priority=1)
    s.submit("broken", broken)
    for name, result in (await s.run()).items():
        match result:
            case Ok(value):
                print(f"{name:<8} ok  {value!r}")
            case Err(error=KeyError() as e):
                print(f"{name:<8} key {e}")
            case Err() as err:
                print(f"{name:<8} err {err.kind}: {err.error}")
    print(Job(1) < Job(2), Job(3, name="x"))


asyncio.run(main())
