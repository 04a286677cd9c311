import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    return f"{name} after {delay}s"


async def main():
    jobs = [job("slow", 0.45), job("fast", 0.05), job("medium", 0.22)]
    for done in asyncio.as_completed(jobs):
        print(await done)


asyncio.run(main())
