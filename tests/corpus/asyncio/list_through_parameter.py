import asyncio


async def feed(jobs, names):
    for name in names:
        await asyncio.sleep(0.01)
        jobs.append(name)


async def watch(jobs, seen):
    for job in jobs:
        await asyncio.sleep(0.015)
        seen.append(job)


def drop(jobs, name):
    jobs.remove(name)


async def sweep(jobs):
    for job in jobs:
        if job.startswith("b"):
            drop(jobs, job)
        await asyncio.sleep(0)


async def main():
    jobs = ["a"]
    seen = []
    await asyncio.gather(feed(jobs, ["b1", "b2", "c"]), watch(jobs, seen))
    print(seen, jobs)
    await sweep(jobs)
    print(jobs)


asyncio.run(main())
