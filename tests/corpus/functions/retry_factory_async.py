import asyncio
from functools import wraps


class CircuitOpen(Exception):
    pass


def retry(times=3, exceptions=(Exception,), delay=0):
    def decorator(func):
        @wraps(func)
        async def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await func(*args, **kwargs)
                except exceptions as exc:
                    print(f"[{func.__name__}] attempt {attempt + 1}/{times}: {type(exc).__name__}: {exc}")
                    if attempt == times - 1:
                        raise
                    await asyncio.sleep(delay)
        return wrapper
    return decorator


def rate_limit(max_concurrent):
    sem = asyncio.Semaphore(max_concurrent)

    def decorator(func):
        @wraps(func)
        async def wrapper(*args, **kwargs):
            async with sem:
                return await func(*args, **kwargs)
        return wrapper
    return decorator


counter = {"n": 0}


@retry(times=3, exceptions=(ValueError, KeyError))
async def flaky(name):
    counter["n"] += 1
    if counter["n"] < 3:
        raise ValueError(f"bad {name}")
    return f"ok {name}"


@retry(times=2)
async def always_fails():
    raise CircuitOpen("open")


@rate_limit(2)
async def job(i):
    print("start", i)
    await asyncio.sleep(0.01)
    print("done", i)
    return i * i


async def main():
    print(await flaky("x"))
    try:
        await always_fails()
    except CircuitOpen as e:
        print("caught", e)
    print(await asyncio.gather(*(job(i) for i in range(4))))

asyncio.run(main())
