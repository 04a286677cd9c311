import asyncio
import json
import time
from collections import defaultdict
from enum import Enum
from statistics import mean, median, pstdev
from typing import Optional


class Status(str, Enum):
    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


class Metrics:
    def __init__(self):
        self.samples = defaultdict(list)
        self.errors = defaultdict(lambda: {"count": 0, "last": None})

    def record(self, name, value, error: Optional[Exception] = None):
        self.samples[name].append(value)
        if error is not None:
            entry = self.errors[name]
            entry["count"] += 1
            entry["last"] = str(error)

    def summary(self):
        return {
            name: {
                "n": len(vals),
                "mean": round(mean(vals), 2),
                "median": median(vals),
                "stdev": round(pstdev(vals), 3),
                "max": max(vals),
            }
            for name, vals in sorted(self.samples.items())
        }


async def job(n, metrics):
    await asyncio.sleep(0.001 * (n % 3))
    if n % 4 == 3:
        err = ValueError(f"job {n}")
        metrics.record("job", n, err)
        return {"id": n, "status": Status.FAILED, "error": str(err)}
    metrics.record("job", n)
    metrics.record("even" if n % 2 == 0 else "odd", n * 1.5)
    return {"id": n, "status": Status.DONE, "result": [n] * (n % 3)}


async def main():
    metrics = Metrics()
    tasks = [asyncio.create_task(job(n, metrics), name=f"job-{n}") for n in range(8)]
    done = await asyncio.gather(*tasks)
    print(json.dumps(done[3]), json.dumps(done[2]))
    by_status = defaultdict(list)
    for r in done:
        by_status[r["status"]].append(r["id"])
    print({s.value: ids for s, ids in by_status.items()})
    print(json.dumps(metrics.summary(), indent=2))
    print(dict(metrics.errors))
    print(Status("done") == "done", Status.PENDING.upper(), [s.name for s in Status])
    print(tasks[0].get_name(), isinstance(done[1].get("error"), str))


asyncio.run(main())
