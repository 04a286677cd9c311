import asyncio
import io
import logging
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum, auto
from queue import SimpleQueue
from typing import Optional


class State(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass
class Job:
    name: str
    steps: int
    state: State = State.PENDING
    error: Optional[str] = None
    history: list[State] = field(default_factory=list)

    def move(self, state: State) -> None:
        self.history.append(self.state)
        self.state = state


class MemoryHandler(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


class Scheduler:
    def __init__(self, workers: int = 2):
        self.queue: asyncio.Queue[Job] = asyncio.Queue()
        self.workers = workers
        self.log = logging.getLogger(type(self).__name__)
        self.finished: list[Job] = []

    async def submit(self, *jobs: Job) -> None:
        for job in jobs:
            await self.queue.put(job)
            self.log.debug("queued %s", job.name)

    async def _run(self, job: Job) -> None:
        job.move(State.RUNNING)
        for step in range(job.steps):
            await asyncio.sleep(0.001 * (step + 1))
            if job.name == "bad" and step == 1:
                raise RuntimeError(f"{job.name} broke at step {step}")
        job.move(State.DONE)

    async def _worker(self, n: int) -> None:
        while True:
            job = await self.queue.get()
            try:
                await self._run(job)
                self.log.info("worker-%d finished %s", n, job.name)
            except RuntimeError as exc:
                job.move(State.FAILED)
                job.error = str(exc)
                self.log.exception("worker-%d failed %s", n, job.name)
            finally:
                self.finished.append(job)
                self.queue.task_done()

    async def run(self) -> list[Job]:
        tasks = [asyncio.create_task(self._worker(i), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(r, asyncio.CancelledError) for r in results)
        return self.finished


async def main() -> None:
    handler = MemoryHandler()
    handler.setFormatter(logging.Formatter("%(name)s [%(levelname)s] %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    sched = Scheduler()
    await sched.submit(Job("a", 1), Job("bad", 3), Job("c", 2))
    jobs = await sched.run()
    for job in jobs:
        print(job.name, job.state.name, [s.name for s in job.history], job.error)
    for line in handler.lines:
        if "asyncio" not in line:
            print(line.splitlines()[0])
    print(sum(j.state is State.FAILED for j in jobs), State(3), State["DONE"].value, len(State))


if __name__ == "__main__":
    asyncio.run(main())
