import asyncio
from enum import Enum
from typing import Callable, Optional


class JobStatus(str, Enum):
    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        return self in (JobStatus.DONE, JobStatus.FAILED)


class JobAPI:
    def __init__(self, script: dict[str, list[JobStatus]]):
        self._script = {k: iter(v) for k, v in script.items()}
        self.calls = 0

    async def status(self, job_id: str) -> JobStatus:
        self.calls += 1
        await asyncio.sleep(0)
        try:
            return next(self._script[job_id])
        except StopIteration:
            return JobStatus.DONE
        except KeyError:
            raise LookupError(f"no job {job_id}") from None


async def poll(api: JobAPI, job_id: str, *, interval: float = 0.001, timeout: Optional[float] = None,
               on_change: Optional[Callable[[str, JobStatus], None]] = None) -> JobStatus:
    last = None

    async def loop() -> JobStatus:
        nonlocal last
        while True:
            status = await api.status(job_id)
            if status is not last:
                last = status
                if on_change:
                    on_change(job_id, status)
            if status.is_final:
                return status
            await asyncio.sleep(interval)

    return await asyncio.wait_for(loop(), timeout)


async def main():
    S = JobStatus
    api = JobAPI({
        "j1": [S.PENDING, S.PENDING, S.RUNNING, S.DONE],
        "j2": [S.RUNNING, S.FAILED],
        "j3": [S.RUNNING] * 1000,
    })
    changes = []
    for job in ("j1", "j2"):
        print(job, (await poll(api, job, on_change=lambda j, s: changes.append(f"{j}:{s.value}"))).value)
    print(changes, api.calls)
    try:
        await poll(api, "j3", interval=0.01, timeout=0.1)
    except asyncio.TimeoutError:
        print("j3 timed out")
    try:
        await poll(api, "zz")
    except LookupError as e:
        print("error:", e)
    print(S("done"), S.DONE == "done", S.RUNNING.name, [s.value for s in S if not s.is_final])


asyncio.run(main())
