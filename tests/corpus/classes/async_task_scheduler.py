import asyncio
import heapq
import itertools
from dataclasses import dataclass, field
from typing import Any, Callable, Coroutine


@dataclass(order=True)
class ScheduledTask:
    run_at: float
    sequence: int
    name: str = field(compare=False)
    action: Callable[[], Coroutine[Any, Any, Any]] = field(compare=False, repr=False)
    retries: int = field(default=0, compare=False)


class Scheduler:
    def __init__(self, max_retries: int = 2):
        self._queue: list[ScheduledTask] = []
        self._counter = itertools.count()
        self.max_retries = max_retries
        self.results: dict[str, Any] = {}
        self.errors: list[tuple[str, str]] = []

    def schedule(self, name, action, delay=0.0):
        task = ScheduledTask(delay, next(self._counter), name, action)
        heapq.heappush(self._queue, task)
        return task

    async def run(self):
        clock = 0.0
        while self._queue:
            task = heapq.heappop(self._queue)
            if task.run_at > clock:
                await asyncio.sleep((task.run_at - clock) / 100)
                clock = task.run_at
            try:
                self.results[task.name] = await task.action()
                print(f"[{clock:.1f}] {task.name} ok")
            except Exception as exc:
                task.retries += 1
                if task.retries <= self.max_retries:
                    print(f"[{clock:.1f}] {task.name} retry {task.retries}")
                    task.run_at = clock + task.retries
                    heapq.heappush(self._queue, task)
                else:
                    self.errors.append((task.name, str(exc)))


def flaky(times):
    attempts = 0

    async def action():
        nonlocal attempts
        attempts += 1
        if attempts <= times:
            raise RuntimeError(f"attempt {attempts} failed")
        return attempts

    return action


async def hello():
    await asyncio.sleep(0)
    return "hello"


async def main():
    s = Scheduler()
    s.schedule("hello", hello, delay=2)
    s.schedule("flaky", flaky(1))
    s.schedule("broken", flaky(10), delay=0.5)
    print(s._queue[0])
    await s.run()
    print(s.results)
    print(s.errors)


asyncio.run(main())
