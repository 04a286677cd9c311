import asyncio

import scheduler
from scheduler import After, Clock, Every, Scheduler, job


@job(Every(2.0))
async def tick(now):
    print(f"{now:5.1f} tick")
    return now


@job(Every(3.0, limit=2) | After(1.5), name="report")
async def make_report(now):
    print(f"{now:5.1f} report")
    return f"r{now:g}"


@job(After(4.5))
async def explode(now):
    await asyncio.sleep(0)
    raise RuntimeError(f"boom at {now}")


async def main():
    print(scheduler.__version__, scheduler.version_info)
    jobs = scheduler.registered()
    core = Scheduler().add_all(jobs)
    await core.run(until=7)
    for item in sorted(jobs):
        print(item, item.results)
    print(core.errors, Clock.shared().now, core.clock is Clock.shared())


asyncio.run(main())
