import asyncio


async def worker(lock, n):
    async with lock:
        await asyncio.sleep(0.01)
    print(n, "after")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock, n) for n in range(3)))


asyncio.run(main())
