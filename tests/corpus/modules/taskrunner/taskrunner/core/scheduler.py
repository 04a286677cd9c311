import asyncio
import logging

from .. import config
from ..errors import JobFailed
from ..storage import Store
from .job import Job, JobState

log = logging.getLogger(__name__)


class Scheduler:
    def __init__(self, store: Store, workers: int = config.MAX_WORKERS, retries: int = config.RETRIES):
        self.store = store
        self.workers = workers
        self.retries = retries
        self.completed = 0
        self._queue: asyncio.PriorityQueue[tuple[int, int, Job]] = asyncio.PriorityQueue()
        self._count = 0

    def submit(self, name, action, priority=0):
        self._count += 1
        job = Job(name, action, priority)
        self._queue.put_nowait((priority, self._count, job))
        return job

    async def pause(self, attempt):
        await asyncio.sleep(config.BACKOFF * attempt)

    async def _worker(self, number):
        while True:
            _, _, job = await self._queue.get()
            try:
                await job.run(self)
                self.store.save(job.name, job.result)
            except JobFailed as failure:
                if config.debug:
                    print(f"worker {number}: {failure}")
                self.store.save(failure.name, None)
            finally:
                self._queue.task_done()

    async def drain(self):
        tasks = [asyncio.create_task(self._worker(i), name=f"w{i}") for i in range(self.workers)]
        await self._queue.join()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        return sum(isinstance(r, asyncio.CancelledError) for r in results)
