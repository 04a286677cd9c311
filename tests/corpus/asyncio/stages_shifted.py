import asyncio
from abc import ABC, abstractmethod
from typing import AsyncIterator, Protocol, runtime_checkable


@runtime_checkable
class Source(Protocol):
    def stream(self) -> AsyncIterator[int]: ...


class Stage(ABC):
    def __init__(self) -> None:
        self.next: "Stage | None" = None
        self.count = 0

    def __rshift__(self, other: "Stage") -> "Stage":
        tail = self
        while tail.next is not None:
            tail = tail.next
        tail.next = other
        return self

    async def push(self, item: int) -> None:
        self.count += 1
        async for out in self.process(item):
            if self.next is not None:
                await self.next.push(out)

    async def close(self) -> None:
        await self.on_close()
        if self.next:
            await self.next.close()

    async def on_close(self) -> None:
        pass

    @abstractmethod
    def process(self, item: int) -> AsyncIterator[int]: ...


class Repeat(Stage):
    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    async def process(self, item):
        for _ in range(self.times):
            yield item


class Filter(Stage):
    def __init__(self, pred):
        super().__init__()
        self.pred = pred

    async def process(self, item):
        if self.pred(item):
            yield item


class Window(Stage):
    def __init__(self, size):
        super().__init__()
        self.size = size
        self.items = []

    async def process(self, item):
        self.items.append(item)
        if len(self.items) >= self.size:
            total = sum(self.items)
            self.items.clear()
            await asyncio.sleep(0)
            yield total

    async def on_close(self):
        if self.items:
            print("dropping", self.items)


class Sink(Stage):
    def __init__(self):
        super().__init__()
        self.results = []

    async def process(self, item):
        self.results.append(item)
        return
        yield


class Counter:
    def __init__(self, n):
        self.n = n

    async def stream(self):
        for i in range(self.n):
            yield i
            await asyncio.sleep(0)


async def run(source: Source, head: Stage) -> None:
    async for item in source.stream():
        await head.push(item)
    await head.close()


async def main():
    sink = Sink()
    pipeline = Repeat(2) >> Filter(lambda x: x % 2) >> Window(3) >> sink
    await run(Counter(8), pipeline)
    print(sink.results)
    stage = pipeline
    while stage:
        print(type(stage).__name__, stage.count)
        stage = stage.next
    print(isinstance(Counter(1), Source), isinstance(sink, Source))
    try:
        Stage()
    except TypeError as e:
        print("abstract:", "process" in str(e))


asyncio.run(main())
