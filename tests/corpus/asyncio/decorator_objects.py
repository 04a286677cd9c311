import asyncio
import functools


class Retry:
    def __init__(self, times, exceptions=(Exception,)):
        self.times = times
        self.exceptions = exceptions

    def __call__(self, fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, self.times + 1):
                try:
                    return await fn(*args, **kwargs)
                except self.exceptions as e:
                    print(f"{fn.__name__} attempt {attempt} failed: {e}")
                    if attempt == self.times:
                        raise
        return wrapper


class RateLimiter:
    def __init__(self, rate):
        self.sem = asyncio.Semaphore(rate)
        self.calls = 0

    def __call__(self, fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            async with self.sem:
                self.calls += 1
                return await fn(*args, **kwargs)
        wrapper.limiter = self
        return wrapper


limiter = RateLimiter(2)
n = 0


@Retry(3, exceptions=(ValueError,))
async def flaky(x, *, y=1):
    global n
    n += 1
    if n < 3:
        raise ValueError(f"n={n}")
    return x + y


@limiter
async def fetch(i):
    await asyncio.sleep(0)
    return i * 2


@limiter
@Retry(times=1)
async def other(name: str) -> str:
    return name.title()


class Client:
    @Retry(2)
    async def get(self, url):
        raise OSError(url)


async def main():
    print(await flaky(1, y=5))
    print(await asyncio.gather(*(fetch(i) for i in range(3))), limiter.calls)
    print(await other("bob"), fetch.limiter is limiter, fetch.__name__)
    try:
        await Client().get("u")
    except OSError as e:
        print("os", e)

asyncio.run(main())
