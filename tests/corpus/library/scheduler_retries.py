"""A priority scheduler with retries and statistics."""
import asyncio
import heapq
import itertools
import logging
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from typing import Any, Awaitable, Callable

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("sched")


class State(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(order=True)
class Job:
    priority: int
    seq: int
    name: str = field(compare=False)
    run: Callable[[], Awaitable[Any]] = field(compare=False, repr=False)
    state: State = field(default=State.PENDING, compare=False)
    attempts: int = field(default=0, compare=False)


class Scheduler:
    def __init__(self, workers: int = 2, max_attempts: int = 3) -> None:
        self.heap: list[Job] = []
        self.counter = itertools.count()
        self.workers = workers
        self.max_attempts = max_attempts
        self.stats: Counter[State] = Counter()
        self.timings: dict[str, list[float]] = defaultdict(list)

    def submit(self, name: str, run: Callable[[], Awaitable[Any]], priority: int = 10) -> Job:
        job = Job(priority, next(self.counter), name, run)
        heapq.heappush(self.heap, job)
        return job

    async def worker(self, n: int) -> None:
        while self.heap:
            job = heapq.heappop(self.heap)
            job.state = State.RUNNING
            job.attempts += 1
            started = time.perf_counter()
            try:
                result = await job.run()
            except ValueError as exc:
                if job.attempts < self.max_attempts:
                    log.warning("retry %s (%d): %s", job.name, job.attempts, exc)
                    heapq.heappush(self.heap, job)
                    continue
                job.state = State.FAILED
                log.error("%s failed", job.name)
            else:
                job.state = State.DONE
                log.info("%s -> %r by worker %d", job.name, result, n)
            self.stats[job.state] += 1
            self.timings[job.name].append(time.perf_counter() - started)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tg:
            for n in range(self.workers):
                tg.create_task(self.worker(n))


async def work(n: int, fail_times: list[int]) -> int:
    await asyncio.sleep(0.001)
    if fail_times[0] > 0:
        fail_times[0] -= 1
        raise ValueError(f"boom {n}")
    return n * n


async def main() -> None:
    s = Scheduler(workers=1)
    jobs = [s.submit(f"job{i}", partial(work, i, [i % 4]), priority=5 - i) for i in range(4)]
    await s.run()
    print([(j.name, j.state.name, j.attempts) for j in jobs])
    print(s.stats[State.DONE], s.stats[State.FAILED], sorted(s.timings))
    print(all(statistics.mean(t) > 0 for t in s.timings.values()), jobs[0] > jobs[1], repr(jobs[3]))


asyncio.run(main())
