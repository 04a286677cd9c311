import asyncio
import functools
import logging
import time
from typing import Callable, TypeVar, ParamSpec, Awaitable

P = ParamSpec("P")
R = TypeVar("R")


class TransientError(Exception):
    pass


def retry(attempts: int = 3, delay: float = 0.01, exceptions: tuple = (Exception,)):
    def decorator(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(func)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            last = None
            for attempt in range(1, attempts + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    print(f"{func.__name__}: attempt {attempt}/{attempts} failed: {exc!r}")
                    if attempt < attempts:
                        await asyncio.sleep(delay * 2 ** (attempt - 1))
            raise last
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
            print(f"{func.__name__} took {'long' if elapsed > 1 else 'short'}")
    return wrapper


class Service:
    def __init__(self):
        self.calls = 0

    @retry(attempts=4, delay=0.001, exceptions=(TransientError, ConnectionError))
    @timed
    async def fetch(self, url: str, *, verbose: bool = False) -> dict:
        self.calls += 1
        if self.calls == 1:
            raise TransientError(url)
        if self.calls == 2:
            raise ConnectionError("reset")
        return {"url": url, "verbose": verbose, "calls": self.calls}


@retry(attempts=2, delay=0.001)
async def broken(x: int) -> int:
    return 10 // x


async def main():
    s = Service()
    result = await s.fetch("http://a", verbose=True)
    print(result)
    try:
        await broken(0)
    except ZeroDivisionError as e:
        print("gave up:", e)
    print(await broken(5))
    print(broken.__name__)


if __name__ == "__main__":
    asyncio.run(main())
