import asyncio
import logging
import random
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Optional

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
logger = logging.getLogger("pipeline")


@dataclass
class Job:
    id: int
    payload: str
    created: datetime = field(default_factory=datetime.now)
    attempts: int = 0


class JobQueue:
    def __init__(self, limit: int = 10):
        self.jobs: deque[Job] = deque()
        self.stats = defaultdict(int)
        self.limit = limit

    def push(self, job: Job) -> bool:
        if len(self.jobs) >= self.limit:
            self.stats["dropped"] += 1
            return False
        self.jobs.append(job)
        self.stats["pushed"] += 1
        return True

    def pop(self) -> Optional[Job]:
        if not self.jobs:
            return None
        return self.jobs.popleft()


async def worker(name: str, queue: JobQueue, results: dict[str, list[int]]):
    while (job := queue.pop()) is not None:
        job.attempts += 1
        await asyncio.sleep(0.001)
        results.setdefault(name, []).append(job.id)
        logger.info("%s finished job %d", name, job.id)
        queue.stats["done"] += 1


async def main():
    random.seed(3)
    queue = JobQueue(limit=5)
    for i in range(7):
        queue.push(Job(i, random.choice(["alpha", "beta"])))
    results: dict[str, list[int]] = {}
    start = time.perf_counter()
    await asyncio.gather(*(worker(f"w{n}", queue, results) for n in range(2)))
    elapsed = time.perf_counter() - start
    for name, ids in sorted(results.items()):
        print(name, ids)
    print(dict(queue.stats), elapsed < 5)


asyncio.run(main())
