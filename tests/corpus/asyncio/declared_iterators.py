import asyncio
from abc import ABC, abstractmethod
from typing import AsyncIterator, Protocol


class Source(ABC):
    @abstractmethod
    def items(self, limit: int) -> AsyncIterator[str]: ...


class Words(Source):
    async def items(self, limit: int) -> AsyncIterator[str]:
        for word in "to be or not".split()[:limit]:
            await asyncio.sleep(0)
            yield word


class Numbers(Source):
    async def items(self, limit: int) -> AsyncIterator[str]:
        for n in range(limit):
            yield str(n * n)


class Sink(Protocol):
    async def put(self, item: str) -> int: ...


class Joined:
    def __init__(self) -> None:
        self.text = ""

    async def put(self, item: str) -> int:
        self.text += item + " "
        return len(self.text)


async def copy(source: Source, sink: Sink) -> int:
    size = 0
    async for item in source.items(3):
        size = await sink.put(item)
    return size


async def main() -> None:
    sink = Joined()
    for source in (Words(), Numbers()):
        print(await copy(source, sink), repr(sink.text))

asyncio.run(main())
