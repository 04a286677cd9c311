import asyncio
import heapq
import itertools
import logging
import sys
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("sched")


@dataclass(order=True)
class Job:
    priority: int
    seq: int
    name: str = field(compare=False)
    due: datetime = field(compare=False)


class Scheduler:
    def __init__(self):
        self._heap = []
        self._seq = itertools.count()
        self.history = deque(maxlen=3)
        self.stats = defaultdict(int)

    def add(self, name, priority=5, delay=0):
        due = datetime(2024, 1, 1, 9, 0) + timedelta(minutes=delay)
        heapq.heappush(self._heap, Job(priority, next(self._seq), name, due))

    async def run(self):
        while self._heap:
            job = heapq.heappop(self._heap)
            await asyncio.sleep(0)
            self.history.append(job.name)
            self.stats[job.priority] += 1
            log.info("ran %-8s due %s", job.name, job.due.strftime("%H:%M"))


async def main():
    s = Scheduler()
    for i, name in enumerate(["mail", "backup", "report", "sync"]):
        s.add(name, priority=3 - i % 3, delay=15 * i)
    await s.run()
    print(list(s.history), dict(s.stats))


asyncio.run(main())
