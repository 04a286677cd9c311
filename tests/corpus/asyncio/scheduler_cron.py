"""A small job scheduler: interval jobs, one-shot jobs, and a history."""
import asyncio
import heapq
import itertools
from dataclasses import dataclass, field
from typing import Awaitable, Callable, Optional


@dataclass(order=True)
class Job:
    run_at: float
    seq: int
    name: str = field(compare=False)
    func: Callable[[], Awaitable[None]] = field(compare=False)
    interval: Optional[float] = field(default=None, compare=False)
    runs_left: int = field(default=1, compare=False)


class Scheduler:
    def __init__(self) -> None:
        self._heap: list[Job] = []
        self._counter = itertools.count()
        self._wakeup = asyncio.Event()
        self.history: list[tuple[str, str]] = []
        self._stopped = False

    def every(self, interval: float, func, *, name: str, times: int) -> None:
        loop = asyncio.get_running_loop()
        job = Job(loop.time() + interval, next(self._counter), name, func, interval, times)
        heapq.heappush(self._heap, job)
        self._wakeup.set()

    def once(self, delay: float, func, *, name: str) -> None:
        loop = asyncio.get_running_loop()
        heapq.heappush(self._heap, Job(loop.time() + delay, next(self._counter), name, func))
        self._wakeup.set()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._heap and not self._stopped:
            job = self._heap[0]
            delay = job.run_at - loop.time()
            if delay > 0:
                self._wakeup.clear()
                try:
                    await asyncio.wait_for(self._wakeup.wait(), timeout=delay)
                except asyncio.TimeoutError:
                    pass
                continue
            heapq.heappop(self._heap)
            try:
                await job.func()
                self.history.append((job.name, "ok"))
            except Exception as exc:
                self.history.append((job.name, f"failed: {exc!r}"))
            job.runs_left -= 1
            if job.interval is not None and job.runs_left > 0:
                job.run_at += job.interval
                heapq.heappush(self._heap, job)

    def stop(self) -> None:
        self._stopped = True
        self._wakeup.set()


async def main() -> None:
    scheduler = Scheduler()
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        ticks += 1
        print(f"tick {ticks}")

    async def flaky() -> None:
        raise ConnectionError("no route")

    scheduler.every(0.03, tick, name="tick", times=3)
    scheduler.once(0.045, flaky, name="flaky")
    await scheduler.run()
    for name, outcome in scheduler.history:
        print(f"{name:<8}{outcome}")


if __name__ == "__main__":
    asyncio.run(main())
