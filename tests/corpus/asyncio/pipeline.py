import asyncio
from collections.abc import AsyncIterator, AsyncGenerator
from contextlib import aclosing
from typing import Callable, Any


async def numbers(n: int) -> AsyncGenerator[int, None]:
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("numbers closed")


async def batch(source: AsyncIterator[int], size: int) -> AsyncIterator[list[int]]:
    chunk: list[int] = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def merge(*sources: AsyncIterator[Any]) -> AsyncIterator[Any]:
    queue: asyncio.Queue = asyncio.Queue()
    done = object()

    async def drain(src):
        async for x in src:
            await queue.put(x)
        await queue.put(done)

    tasks = [asyncio.create_task(drain(s)) for s in sources]
    remaining = len(tasks)
    while remaining:
        item = await queue.get()
        if item is done:
            remaining -= 1
        else:
            yield item
    await asyncio.gather(*tasks)


def compose(*stages: Callable):
    def run(src):
        for stage in stages:
            src = stage(src)
        return src
    return run


async def squares(src):
    async for x in src:
        yield x * x


async def evens(src):
    async for x in src:
        if x % 2 == 0:
            yield x


async def main():
    async with aclosing(numbers(10)) as nums:
        async for n in nums:
            if n == 3:
                break
    async for b in batch(numbers(7), 3):
        print(b, sum(b))
    print(sorted([x async for x in merge(numbers(3), numbers(2))]))
    pipe = compose(squares, evens)
    print([x async for x in pipe(numbers(8))])
    acc = 0
    async for x in numbers(4):
        acc += x
    else:
        print("total", acc)

asyncio.run(main())
