"""Decorators on coroutines and methods."""
import asyncio
import functools
import time


def retry(attempts=3, delay=0.01):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            last_error = None
            for attempt in range(1, attempts + 1):
                try:
                    return await func(*args, **kwargs)
                except ValueError as e:
                    last_error = e
                    print(f"attempt {attempt} failed: {e}")
                    await asyncio.sleep(delay)
            raise RuntimeError(f"{func.__name__} gave up") from last_error

        return wrapper

    return decorator


def timed(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await func(*args, **kwargs)
        finally:
            elapsed = time.perf_counter() - start
            print(f"{func.__name__} took {'long' if elapsed > 5 else 'short'}")

    return wrapper


failures = 0


@retry(attempts=4)
async def flaky(name):
    global failures
    failures += 1
    if failures < 3:
        raise ValueError(f"no {name} yet")
    return f"{name} ok"


@timed
@retry()
async def broken():
    raise ValueError("always")


class Service:
    def __init__(self, base):
        self.base = base

    @timed
    async def fetch(self, path, times=1):
        await asyncio.sleep(0.01)
        return (self.base + path) * times

    @retry(attempts=2)
    async def fail(self, code):
        raise ValueError(f"{self.base}{code}")


async def main():
    print(await flaky("db"))
    try:
        await broken()
    except RuntimeError as e:
        print("caught", e)
    s = Service("/api")
    print(await s.fetch("/a"))
    print(await s.fetch("/b", times=2))
    try:
        await s.fail(7)
    except RuntimeError as e:
        print(e)
    print(await asyncio.gather(s.fetch("/1"), s.fetch("/2")))


asyncio.run(main())
