import asyncio
from typing import AsyncIterator, Generic, TypeVar, Callable, Awaitable

T = TypeVar("T")
U = TypeVar("U")


class Stream(Generic[T]):
    """A lazily evaluated async stream with chainable operators."""

    def __init__(self, source: AsyncIterator[T]):
        self._source = source

    def __aiter__(self) -> AsyncIterator[T]:
        return self._source.__aiter__()

    @classmethod
    def of(cls, *items: T) -> "Stream[T]":
        async def gen():
            for i in items:
                await asyncio.sleep(0)
                yield i
        return cls(gen())

    def map(self, fn: Callable[[T], U]) -> "Stream[U]":
        async def gen():
            async for x in self._source:
                yield fn(x)
        return Stream(gen())

    def amap(self, fn: Callable[[T], Awaitable[U]]) -> "Stream[U]":
        async def gen():
            async for x in self._source:
                yield await fn(x)
        return Stream(gen())

    def filter(self, pred: Callable[[T], bool]) -> "Stream[T]":
        async def gen():
            async for x in self._source:
                if pred(x):
                    yield x
        return Stream(gen())

    def take(self, n: int) -> "Stream[T]":
        async def gen():
            count = 0
            async for x in self._source:
                if count >= n:
                    return
                yield x
                count += 1
        return Stream(gen())

    async def to_list(self) -> list[T]:
        return [x async for x in self]

    async def reduce(self, fn: Callable[[U, T], U], initial: U) -> U:
        acc = initial
        async for x in self:
            acc = fn(acc, x)
        return acc


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n + 1


async def double(x: int) -> int:
    await asyncio.sleep(0)
    return x * 2


async def main():
    print(await Stream.of(1, 2, 3, 4, 5, 6).filter(lambda x: x % 2 == 0).map(lambda x: x * 10).to_list())
    print(await Stream.of(1, 2, 3).amap(double).reduce(lambda a, b: a + b, 0))
    print(await Stream.of("a", "b", "c").map(str.upper).take(2).to_list())
    print([x async for x in Countdown(3)])
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, None))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("stop")

asyncio.run(main())
