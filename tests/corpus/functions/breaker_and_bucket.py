import asyncio
import random


class CircuitBreaker:
    def __init__(self, func, threshold=2):
        self.func = func
        self.threshold = threshold
        self.failures = 0
        self.state = "closed"

    async def __call__(self, *args, **kwargs):
        if self.state == "open":
            raise RuntimeError("circuit open")
        try:
            result = await self.func(*args, **kwargs)
        except Exception:
            self.failures += 1
            if self.failures >= self.threshold:
                self.state = "open"
            raise
        self.failures = 0
        return result


class TokenBucket:
    def __init__(self, capacity):
        self.capacity = capacity
        self.tokens = capacity

    def take(self, n=1):
        if self.tokens < n:
            return False
        self.tokens -= n
        return True


async def service(x, fail=False):
    await asyncio.sleep(0)
    if fail:
        raise ValueError(f"bad {x}")
    return x * 2


async def with_timeout(coro, seconds, default=None):
    try:
        return await asyncio.wait_for(coro, seconds)
    except asyncio.TimeoutError:
        return default


async def run_all(*jobs, limit=2):
    sem = asyncio.Semaphore(limit)

    async def guarded(i, job):
        async with sem:
            return i, await job()
    results = await asyncio.gather(*(guarded(i, j) for i, j in enumerate(jobs)))
    return dict(results)


async def main():
    cb = CircuitBreaker(service)
    print(await cb(21))
    for i in range(3):
        try:
            await cb(i, fail=True)
        except (ValueError, RuntimeError) as e:
            print(type(e).__name__, e, cb.state)
    bucket = TokenBucket(3)
    print([bucket.take(2) for _ in range(2)], bucket.take())
    print(await with_timeout(asyncio.sleep(0.001, "fast"), 1))
    print(await with_timeout(asyncio.sleep(1, "slow"), 0.01, "timed out"))
    print(await run_all(lambda: service(1), lambda: service("a"), lambda: service(2.5)))

asyncio.run(main())
