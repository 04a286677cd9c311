import asyncio
import functools
import time


def timed(fn):
    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await fn(*args, **kwargs)
        finally:
            assert time.perf_counter() >= start
            print(f"{fn.__name__} finished")
    return wrapper


def retry(times=3, delay=0.0, exceptions=(ValueError,)):
    def decorator(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    print(f"attempt {attempt} of {fn.__name__}: {exc}")
                    await asyncio.sleep(delay)
            raise RuntimeError(f"{fn.__name__} gave up") from last
        return wrapper
    return decorator


def memo(fn):
    cache = {}

    def inner(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]
    return inner


class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.fn(*args)
