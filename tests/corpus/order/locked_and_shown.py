import asyncio


class Pool:
    def __init__(self, size):
        self.lock = asyncio.Lock()
        self.used = 0
        self.size = size

    async def take(self, n):
        await asyncio.sleep(0.01)
        async with self.lock:
            self.used += n
            print("used", self.used)


async def main():
    pool = Pool(3)
    await asyncio.gather(pool.take(1), pool.take(2))
    print(pool.used)


asyncio.run(main())
