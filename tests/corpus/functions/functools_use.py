"""functools: lru_cache, cache, partial, reduce."""
import asyncio
import functools
from functools import lru_cache, cache, partial, reduce


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def grid(r, c):
    if r == 0 or c == 0:
        return 1
    return grid(r - 1, c) + grid(r, c - 1)


@lru_cache(maxsize=128)
def slow(text):
    print("computing", text)
    return len(text)


@functools.lru_cache
def parity(n: int) -> str:
    return "even" if n % 2 == 0 else "odd"


def power(base, exp):
    return base ** exp


def send(host, msg, *, retries=1):
    return f"{host}/{msg}/{retries}"


async def job(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    print(fib(80), grid(5, 5))
    print(slow("abc"), slow("abc"), slow("de"))
    print(parity(3), parity(4))
    square = partial(power, exp=2)
    cube = partial(power, exp=3)
    print(square(5), cube(2))
    local = partial(send, "localhost", retries=3)
    print(local("x"))
    print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [1, 2], 10))
    quick = partial(job, delay=0.01)
    print(await asyncio.gather(quick("a"), quick("b")))


asyncio.run(main())
