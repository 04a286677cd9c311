import asyncio
from collections import defaultdict
from typing import AsyncIterator


async def source(n: int) -> AsyncIterator[int]:
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("source closed")


async def only(pred, items):
    async for item in items:
        if pred(item):
            yield item


async def mapped(fn, items):
    async for item in items:
        yield fn(item)


async def batched(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def take(items, n):
    if n <= 0:
        return
    async for item in items:
        yield item
        n -= 1
        if n == 0:
            return


async def enumerate_async(items, start=0):
    index = start
    async for item in items:
        yield index, item
        index += 1


async def main():
    chain = batched(mapped(lambda x: x * x, only(lambda x: x % 2, source(12))), 4)
    async for batch in chain:
        print(batch, sum(batch))
    src = source(100)
    print([x async for x in take(src, 3)])
    await src.aclose()
    groups = defaultdict(list)
    async for i, value in enumerate_async(source(7), start=1):
        groups[value % 3].append(i)
    print(dict(groups))
    print({k: v async for k, v in enumerate_async(mapped(str, source(3)))})
    total = 0
    async for x in source(10):
        if x == 5:
            break
        total += x
    else:
        print("never")
    print("total", total)


asyncio.run(main())
