import asyncio
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count


class Priority(IntEnum):
    LOW = 3
    NORMAL = 2
    HIGH = 1


@dataclass(order=True)
class PrioritizedItem:
    priority: Priority
    seq: int
    payload: dict = field(compare=False)


class WorkQueue:
    def __init__(self):
        self._queue: asyncio.PriorityQueue[PrioritizedItem] = asyncio.PriorityQueue()
        self._seq = count(1)
        self.processed: dict[str, list[str]] = {}

    async def submit(self, payload, priority=Priority.NORMAL):
        await self._queue.put(PrioritizedItem(priority, next(self._seq), payload))

    async def worker(self, name):
        self.processed[name] = []
        while True:
            item = await self._queue.get()
            if item.payload.get("stop"):
                self._queue.task_done()
                return name
            await asyncio.sleep(0)
            self.processed[name].append(f"{item.payload['job']}:{item.priority.name.lower()}")
            self._queue.task_done()


async def main():
    wq = WorkQueue()
    for i, p in enumerate([Priority.LOW, Priority.HIGH, Priority.NORMAL, Priority.HIGH, Priority.LOW]):
        await wq.submit({"job": f"j{i}"}, p)
    await wq.submit({"job": "default"})
    for _ in range(2):
        await wq.submit({"stop": True}, Priority.LOW)
    names = await asyncio.gather(wq.worker("w1"), wq.worker("w2"))
    print(names)
    for name, jobs in wq.processed.items():
        print(name, jobs)
    print(sum(len(j) for j in wq.processed.values()), wq._queue.empty())
    print(max(Priority), Priority(2).name, Priority.LOW > Priority.HIGH, sorted(Priority))


asyncio.run(main())
