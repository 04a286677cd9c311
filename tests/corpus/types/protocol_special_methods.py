import asyncio
from typing import AsyncIterator, Iterator, Protocol


class Handler(Protocol):
    async def __call__(self, event: str, count: int = 1) -> bool: ...


class Source(Protocol):
    def __aiter__(self) -> AsyncIterator[int]: ...


class Index(Protocol):
    def __getitem__(self, key: str) -> int: ...
    def __contains__(self, key: object) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...


class Session(Protocol):
    async def __aenter__(self) -> "Session": ...
    async def __aexit__(self, *exc) -> None: ...
    async def get(self, key: str) -> str: ...


async def loud(event: str, count: int = 1) -> bool:
    print(event.upper() * count)
    return True


class Quiet:
    async def __call__(self, event: str, count: int = 1) -> bool:
        await asyncio.sleep(0)
        print(event, count)
        return False


class Ticker:
    def __init__(self, n: int) -> None:
        self.n = n

    async def __aiter__(self):
        for i in range(self.n):
            await asyncio.sleep(0)
            yield i * i


class Words:
    def __init__(self) -> None:
        self.counts = {"a": 1, "b": 2}

    def __getitem__(self, key: str) -> int:
        return self.counts[key]

    def __contains__(self, key: object) -> bool:
        return key in self.counts

    def __iter__(self) -> Iterator[str]:
        return iter(self.counts)


class FakeSession:
    async def __aenter__(self) -> "FakeSession":
        print("open")
        return self

    async def __aexit__(self, *exc) -> None:
        print("close")

    async def get(self, key: str) -> str:
        return key[::-1]


async def emit(handlers: list[Handler], event: str) -> int:
    return sum([await h(event, 2) for h in handlers])


async def total(source: Source) -> int:
    return sum([x async for x in source])


def lookup(index: Index, *keys: str) -> list[int]:
    return [index[k] for k in keys if k in index] + [index[k] for k in index]


async def fetch(make: type[FakeSession], key: str) -> str:
    async with make() as session:
        return await session.get(key)


async def use(session: Session) -> str:
    async with session as s:
        return await s.get("abc")


async def main() -> None:
    print(await emit([loud, Quiet()], "hey"))
    print(await total(Ticker(4)))
    print(lookup(Words(), "a", "z"))
    print(await fetch(FakeSession, "xyz"))
    print(await use(FakeSession()))


asyncio.run(main())
