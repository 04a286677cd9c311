import asyncio
import io
import json
import logging
from dataclasses import dataclass, field, asdict


@dataclass
class Job:
    name: str
    cost: float
    tags: list[str] = field(default_factory=list)
    attempts: int = 0


buffer = io.StringIO()
handler = logging.StreamHandler(buffer)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s"))
log = logging.getLogger("jobs")
log.setLevel(logging.DEBUG)
log.addHandler(handler)
log.propagate = False


async def run_job(job: Job) -> dict:
    job.attempts += 1
    log.debug("starting %s", job.name)
    await asyncio.sleep(job.cost / 100)
    if "bad" in job.tags and job.attempts < 2:
        log.warning("job %r failed on attempt %d", job.name, job.attempts)
        raise RuntimeError(f"{job.name} failed")
    log.info("done %s cost=%.2f", job.name, job.cost)
    return asdict(job)


async def with_retry(job, times=3):
    for attempt in range(times):
        try:
            return await run_job(job)
        except RuntimeError as e:
            log.error("retrying: %s", e)
    raise RuntimeError("gave up")


async def main():
    jobs = [Job("a", 7.5), Job("b", 0.5, ["bad"]), Job("c", 17)]
    results = await asyncio.gather(*(with_retry(j) for j in jobs))
    print(json.dumps(results, indent=2, sort_keys=True))
    total = sum(r["cost"] for r in results)
    print(f"total {total}")
    print(buffer.getvalue(), end="")


asyncio.run(main())
