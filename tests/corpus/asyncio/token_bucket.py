import asyncio


class RateLimiter:
    def __init__(self, rate, per):
        self.rate = rate
        self.per = per
        self._sem = asyncio.Semaphore(rate)

    async def __aenter__(self):
        await self._sem.acquire()
        asyncio.get_running_loop().call_later(self.per, self._sem.release)
        return self

    async def __aexit__(self, *exc):
        return None


async def call(limiter, n, log):
    async with limiter:
        log.append(n)
        await asyncio.sleep(0.01)


async def main():
    limiter = RateLimiter(2, 1.0)
    log = []
    task = asyncio.gather(*(call(limiter, i, log) for i in range(5)))
    await asyncio.sleep(0.5)
    print(log)
    await asyncio.sleep(1.0)
    print(log)
    await task
    print(log)


asyncio.run(main())
