from __future__ import annotations

import asyncio
import logging
from collections import Counter
from typing import TYPE_CHECKING

from .errors import RetryExhausted
from .models import Job, JobStatus, Priority
from .registry import get_task

if TYPE_CHECKING:
    from .worker import Worker

log = logging.getLogger(__name__)


class Broker:
    def __init__(self) -> None:
        self.queue: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
        self.jobs: dict[int, Job] = {}
        self.failures: list[RetryExhausted] = []
        self.workers: list[Worker] = []

    def submit(self, name: str, *args, priority: Priority = Priority.NORMAL) -> Job:
        get_task(name)
        job = Job(name, args, priority)
        self.jobs[job.id] = job
        self.queue.put_nowait(job)
        log.debug("submitted %s", job)
        return job

    async def process(self, job: Job) -> None:
        info = get_task(job.name)
        job.status = JobStatus.RUNNING
        while True:
            job.attempts += 1
            try:
                job.result = await info.func(*job.args)
            except Exception as exc:
                if job.attempts > info.max_retries:
                    job.status = JobStatus.FAILED
                    failure = RetryExhausted(job.id, job.attempts, exc)
                    self.failures.append(failure)
                    return
            else:
                job.status = JobStatus.DONE
                return

    def summary(self) -> dict[str, int]:
        counts = Counter(job.status.value for job in self.jobs.values())
        return dict(sorted(counts.items()))

    async def run(self, workers: int = 2) -> None:
        from .worker import Worker

        self.workers = [Worker(f"w{i}", self) for i in range(1, workers + 1)]
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(w.loop()) for w in self.workers]
            await self.queue.join()
            for t in tasks:
                t.cancel()
