import asyncio
from typing import Any, AsyncIterator, Generic, Optional, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Channel(Generic[T]):
    _closed = object()

    def __init__(self, size: int = 0) -> None:
        self._q: asyncio.Queue[Any] = asyncio.Queue(size)
        self.closed = False

    async def send(self, item: T) -> None:
        if self.closed:
            raise RuntimeError("send on closed channel")
        await self._q.put(item)

    async def close(self) -> None:
        self.closed = True
        await self._q.put(Channel._closed)

    def __aiter__(self) -> "Channel[T]":
        return self

    async def __anext__(self) -> T:
        item = await self._q.get()
        if item is Channel._closed:
            raise StopAsyncIteration
        return item


class Stream(Generic[T]):
    def __init__(self, source: AsyncIterator[T]):
        self.source = source

    def map(self, fn) -> "Stream":
        async def gen():
            async for x in self.source:
                yield fn(x)
        return Stream(gen())

    def filter(self, pred) -> "Stream[T]":
        async def gen():
            async for x in self.source:
                if pred(x):
                    yield x
        return Stream(gen())

    def take(self, n: int) -> "Stream[T]":
        async def gen():
            if n <= 0:
                return
            i = 0
            async for x in self.source:
                yield x
                i += 1
                if i >= n:
                    break
        return Stream(gen())

    async def collect(self) -> list:
        return [x async for x in self.source]

    async def reduce(self, fn, initial):
        acc = initial
        async for x in self.source:
            acc = fn(acc, x)
        return acc


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def produce(ch: Channel[str]) -> None:
    for w in "the quick brown fox".split():
        await ch.send(w)
    await ch.close()


async def main():
    print(await Stream(numbers(20)).filter(lambda x: x % 2).map(lambda x: x * x).take(4).collect())
    print(await Stream(numbers(5)).reduce(lambda a, b: a + b, 100))
    ch: Channel[str] = Channel(2)
    task = asyncio.create_task(produce(ch))
    lengths = {}
    async for word in ch:
        lengths[word] = len(word)
    await task
    print(lengths, ch.closed)
    try:
        await ch.send("late")
    except RuntimeError as e:
        print("error:", e)
    print(await Stream(numbers(3)).map(str).collect())


asyncio.run(main())
