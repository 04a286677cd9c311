import asyncio
from typing import AsyncIterator


async def numbers(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.001)
        yield i


async def squares(source):
    async for x in source:
        yield x * x


async def batch(source, size):
    items = []
    async for x in source:
        items.append(x)
        if len(items) == size:
            yield items
            items = []
    if items:
        yield items


async def main():
    async for group in batch(squares(numbers(7)), 3):
        print(group, sum(group))
    total = sum([x async for x in squares(numbers(4))])
    print(total)


asyncio.run(main())
