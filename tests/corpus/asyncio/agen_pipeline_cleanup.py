"""Async generator pipeline with cleanup."""
import asyncio
from typing import AsyncIterator


async def produce(n: int) -> AsyncIterator[int]:
    print("open source")
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("close source")


async def square(source: AsyncIterator[int]) -> AsyncIterator[int]:
    async for x in source:
        yield x * x


async def only_even(source):
    async for x in source:
        if x % 2 == 0:
            yield x


async def take(source, n):
    if n <= 0:
        return
    count = 0
    async for x in source:
        yield x
        count += 1
        if count >= n:
            return


async def enumerate_async(source, start=0):
    i = start
    async for item in source:
        yield i, item
        i += 1


async def main():
    async for i, v in enumerate_async(only_even(square(produce(7))), 1):
        print(i, v)
    print("--- take")
    async for v in take(square(produce(10)), 3):
        print(v)
    await asyncio.sleep(0)
    print("--- list", [v async for v in take(produce(5), 2)])
    await asyncio.sleep(0)
    total = 0
    async for v in square(produce(4)):
        total += v
    else:
        print("else branch", total)
    print({k: v async for k, v in enumerate_async(square(produce(3)))})
    print(sum([x async for x in produce(4) if x > 1]))


asyncio.run(main())
