import asyncio


class Job:
    def __init__(self, name, work, **options):
        self.name = name
        self.work = work
        self.options = options
        self.runs = 0

    def __call__(self):
        self.runs += 1
        return self.work(**self.options)


async def scale(factor=1):
    await asyncio.sleep(0)
    return factor * 2


async def fail(factor=0):
    raise ValueError(f"factor {factor}")


async def main():
    job = Job("scale", scale, factor=21)
    print(await job(), job.runs)
    kept = job()
    print(job.runs, await kept)
    print(await asyncio.gather(job(), job()), job.runs)
    try:
        await Job("fail", fail, factor=3)()
    except ValueError as e:
        print(e)


asyncio.run(main())
