import asyncio
from collections.abc import AsyncIterator, Awaitable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Countdown(Iterator[int]):
    def __init__(self, n: int):
        self.n = n

    def __next__(self) -> int:
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Bag(Iterable[T]):
    def __init__(self, *items: T):
        self.items = items

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)


class Ticker(AsyncIterator[str]):
    def __init__(self, n):
        self.n = n

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return f"t{self.n}"


async def main():
    print(list(Countdown(3)), next(Countdown(7)), sum(Countdown(4)))
    print(list(Bag(1, 2)), [s.upper() for s in Bag("a", "b")])
    print([t async for t in Ticker(3)])


asyncio.run(main())
