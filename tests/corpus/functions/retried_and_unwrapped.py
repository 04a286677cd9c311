import asyncio
import functools


def retry(times, exceptions=(Exception,)):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    last = e
                    print(f"{func.__name__} attempt {attempt} failed: {e}")
                    await asyncio.sleep(0.001)
            raise RuntimeError(f"{func.__name__} gave up") from last
        wrapper.attempts = times
        return wrapper
    return decorate


calls = {"flaky": 0}


@retry(3, (ValueError, KeyError))
async def flaky(n, *, scale=1):
    calls["flaky"] += 1
    if calls["flaky"] < n:
        raise ValueError(f"call {calls['flaky']}")
    return n * scale


@retry(times=2)
async def broken():
    raise KeyError("missing")


async def main():
    print(await flaky(3, scale=2))
    try:
        await broken()
    except RuntimeError as e:
        print(e, "<-", repr(e.__cause__))
    print(flaky.__name__, flaky.attempts, broken.attempts)
    print(flaky.__wrapped__.__name__)


asyncio.run(main())
