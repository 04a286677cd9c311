import asyncio
from typing import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def map_concurrent(fn: Callable[[T], Awaitable[R]], items: Iterable[T], limit: int) -> list[R]:
    sem = asyncio.Semaphore(limit)

    async def run(item: T) -> R:
        async with sem:
            return await fn(item)

    return await asyncio.gather(*(run(i) for i in items))


async def amap(fn: Callable[[T], Awaitable[R]], source: AsyncIterable[T]) -> AsyncIterator[R]:
    async for item in source:
        yield await fn(item)


async def afilter(pred: Callable[[T], bool], source: AsyncIterable[T]) -> AsyncIterator[T]:
    async for item in source:
        if pred(item):
            yield item


async def arange(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def chunked(source: AsyncIterable[T], size: int) -> AsyncIterator[list[T]]:
    chunk: list[T] = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def areduce(fn: Callable[[R, T], R], source: AsyncIterable[T], initial: R) -> R:
    acc = initial
    async for item in source:
        acc = fn(acc, item)
    return acc


active = peak = 0


async def square(n: int) -> int:
    global active, peak
    active += 1
    peak = max(peak, active)
    await asyncio.sleep(0.001)
    active -= 1
    return n * n


async def shout(s: str) -> str:
    return s.upper() + "!"


async def main():
    print(await map_concurrent(square, range(6), 2), peak)
    print(await map_concurrent(shout, ["a", "b"], 5))
    print([x async for x in amap(square, afilter(lambda n: n % 2 == 1, arange(6)))])
    print([c async for c in chunked(arange(5), 2)])
    print(await areduce(lambda a, b: a + b, arange(5), 0))
    print(await areduce(lambda acc, n: acc + [n * 2], arange(3), []))
    print(await areduce(lambda acc, n: f"{acc}{n}", arange(4), ">"))

asyncio.run(main())
