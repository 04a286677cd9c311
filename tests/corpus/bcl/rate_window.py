import asyncio


class RateLimiter:
    def __init__(self, limit):
        self._sem = asyncio.Semaphore(limit)
        self.active = 0
        self.peak = 0

    async def __aenter__(self):
        await self._sem.acquire()
        self.active += 1
        self.peak = max(self.peak, self.active)
        return self

    async def __aexit__(self, *exc):
        self.active -= 1
        self._sem.release()


async def call(limiter, n):
    async with limiter:
        await asyncio.sleep(0.005)
        return n


async def main():
    limiter = RateLimiter(2)
    print(await asyncio.gather(*(call(limiter, n) for n in range(6))))
    print("peak", limiter.peak)


asyncio.run(main())
