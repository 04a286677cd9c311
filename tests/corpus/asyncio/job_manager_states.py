import asyncio
import enum
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Callable, Dict, List, Optional


class JobStatus(enum.Enum):
    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def terminal(self) -> bool:
        return self in (JobStatus.SUCCEEDED, JobStatus.FAILED, JobStatus.CANCELLED)


@dataclass
class Job:
    func: Callable[..., Any]
    args: tuple = ()
    kwargs: Dict[str, Any] = field(default_factory=dict)
    timeout: Optional[float] = None
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    status: JobStatus = JobStatus.QUEUED
    result: Any = None
    error: Optional[str] = None
    created: datetime = field(default_factory=datetime.now)
    finished: Optional[datetime] = None

    @property
    def duration(self) -> Optional[timedelta]:
        return self.finished - self.created if self.finished else None


class JobManager:
    def __init__(self, concurrency: int = 2):
        self._jobs: Dict[str, Job] = {}
        self._tasks: Dict[str, asyncio.Task] = {}
        self._sem = asyncio.Semaphore(concurrency)
        self._listeners: List[Callable[[Job], None]] = []

    def listen(self, fn: Callable[[Job], None]) -> Callable[[Job], None]:
        self._listeners.append(fn)
        return fn

    def submit(self, func, *args, timeout: Optional[float] = None, **kwargs) -> Job:
        job = Job(func, args, kwargs, timeout)
        self._jobs[job.id] = job
        self._tasks[job.id] = asyncio.create_task(self._run(job))
        return job

    async def _run(self, job: Job) -> None:
        try:
            async with self._sem:
                job.status = JobStatus.RUNNING
                self._emit(job)
                coro = job.func(*job.args, **job.kwargs)
                job.result = await asyncio.wait_for(coro, job.timeout)
                job.status = JobStatus.SUCCEEDED
        except asyncio.TimeoutError:
            job.status, job.error = JobStatus.FAILED, "timeout"
        except asyncio.CancelledError:
            job.status = JobStatus.CANCELLED
        except Exception as exc:
            job.status, job.error = JobStatus.FAILED, f"{exc.__class__.__name__}: {exc}"
        finally:
            job.finished = datetime.now()
            self._emit(job)

    def _emit(self, job: Job) -> None:
        for listener in self._listeners:
            listener(job)

    def cancel(self, job_id: str) -> bool:
        task = self._tasks.get(job_id)
        return task.cancel() if task else False

    async def join(self) -> None:
        await asyncio.gather(*self._tasks.values())

    def summary(self) -> Dict[str, int]:
        counts: Dict[str, int] = {s.value: 0 for s in JobStatus}
        for job in self._jobs.values():
            counts[job.status.value] += 1
        return {k: v for k, v in counts.items() if v}


async def add(a: int, b: int) -> int:
    await asyncio.sleep(0.001)
    return a + b


async def slow(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "slept"


async def explode(*, code: int) -> None:
    raise RuntimeError(f"code {code}")


async def main() -> None:
    manager = JobManager(concurrency=2)
    seen: List[str] = []

    @manager.listen
    def watch(job: Job) -> None:
        seen.append(f"{job.func.__name__}:{job.status.value}")

    jobs = [
        manager.submit(add, 2, 3),
        manager.submit(slow, 1.0, timeout=0.01),
        manager.submit(explode, code=7),
        manager.submit(slow, seconds=5),
    ]
    print([j.status.terminal for j in jobs])
    await asyncio.sleep(0.03)
    print(manager.cancel(jobs[3].id), manager.cancel("nope"))
    await manager.join()
    for j in jobs:
        print(j.func.__name__, j.status.name, j.result, j.error, j.duration > timedelta(0))
    print(manager.summary())
    print(seen)
    print(len({j.id for j in jobs}), len(jobs[0].id))


asyncio.run(main())
