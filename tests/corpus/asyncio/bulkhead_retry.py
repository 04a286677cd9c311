import asyncio
import functools
import random
from contextlib import asynccontextmanager


class RetryError(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts")
        self.attempts = attempts
        self.last = last


def retry(times=3, base=0.001, exceptions=(ConnectionError,)):
    def decorate(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as e:
                    last = e
                    print(f"  {fn.__name__}{args} attempt {attempt} failed: {e}")
                    await asyncio.sleep(base * 2 ** (attempt - 1))
            raise RetryError(times, last) from last
        return wrapper
    return decorate


class Bulkhead:
    def __init__(self, size):
        self._sem = asyncio.Semaphore(size)
        self.active = 0
        self.peak = 0

    @asynccontextmanager
    async def slot(self):
        async with self._sem:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                yield self.active
            finally:
                self.active -= 1


failures = {"a": 1, "b": 5, "c": 0}
bulkhead = None


@retry(times=3)
async def call(name):
    async with bulkhead.slot():
        await asyncio.sleep(0)
        if failures[name] > 0:
            failures[name] -= 1
            raise ConnectionError(f"{name} unreachable")
        return name.upper()


async def main():
    global bulkhead
    bulkhead = Bulkhead(2)
    results = await asyncio.gather(*(call(n) for n in failures), return_exceptions=True)
    for name, result in zip(failures, results):
        if isinstance(result, RetryError):
            print(name, "->", result, "| cause:", result.__cause__)
        else:
            print(name, "->", result)
    print("peak", bulkhead.peak, "left", failures)


asyncio.run(main())
