import asyncio
import heapq
from dataclasses import dataclass, field
from typing import Any, Callable, Coroutine


@dataclass(order=True)
class Job:
    due: float
    seq: int
    name: str = field(compare=False)
    action: Callable[[], Coroutine[Any, Any, None]] = field(compare=False)
    interval: float | None = field(default=None, compare=False)


class Scheduler:
    def __init__(self) -> None:
        self._heap: list[Job] = []
        self._seq = 0
        self._wakeup = asyncio.Event()
        self._stopping = False
        self.ran: list[str] = []

    def add(self, name, delay, action, *, every=None):
        loop = asyncio.get_event_loop()
        self._seq += 1
        heapq.heappush(self._heap, Job(loop.time() + delay, self._seq, name, action, every))
        self._wakeup.set()

    async def run(self):
        loop = asyncio.get_running_loop()
        while not self._stopping:
            if not self._heap:
                self._wakeup.clear()
                await self._wakeup.wait()
                continue
            job = self._heap[0]
            delay = job.due - loop.time()
            if delay > 0:
                self._wakeup.clear()
                try:
                    await asyncio.wait_for(self._wakeup.wait(), timeout=delay)
                    continue
                except asyncio.TimeoutError:
                    pass
            heapq.heappop(self._heap)
            try:
                await job.action()
            except Exception as e:
                print(f"job {job.name} failed: {e}")
            else:
                self.ran.append(job.name)
            if job.interval is not None and self.ran.count(job.name) < 3:
                self.add(job.name, job.interval, job.action, every=job.interval)

    def stop(self):
        self._stopping = True
        self._wakeup.set()


async def main():
    s = Scheduler()
    runner = asyncio.create_task(s.run())

    async def tick():
        print("tick", s.ran.count("tick") + 1)

    async def fail():
        raise ValueError("broken job")

    async def bye():
        print("bye")
        s.stop()

    s.add("bye", 0.15, bye)
    s.add("fail", 0.02, fail)
    s.add("tick", 0.01, tick, every=0.03)
    await runner
    print(s.ran)

asyncio.run(main())
