import asyncio


async def worker(n):
    await asyncio.sleep(0.02)
    print("worker", n)


async def main():
    await asyncio.gather(worker(1), worker(2), worker(3))


asyncio.run(main())
