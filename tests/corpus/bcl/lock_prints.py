import asyncio


async def worker(lock, n):
    print(n, "wants")
    async with lock:
        print(n, "has")
        await asyncio.sleep(0.01)
        print(n, "leaves")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock, n) for n in range(3)))


asyncio.run(main())
