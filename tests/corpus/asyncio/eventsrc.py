import asyncio
import json
from abc import ABC, abstractmethod
from dataclasses import dataclass, asdict
from functools import singledispatchmethod
from typing import AsyncIterator, ClassVar


@dataclass(frozen=True)
class Event:
    version: int


@dataclass(frozen=True)
class Opened(Event):
    owner: str


@dataclass(frozen=True)
class Deposited(Event):
    amount: int


@dataclass(frozen=True)
class Withdrawn(Event):
    amount: int


class Store(ABC):
    @abstractmethod
    async def append(self, stream: str, event: Event) -> None: ...

    @abstractmethod
    def read(self, stream: str) -> AsyncIterator[Event]: ...


class MemoryStore(Store):
    def __init__(self) -> None:
        self._streams: dict[str, list[Event]] = {}
        self._subs: list[asyncio.Queue[tuple[str, Event]]] = []

    async def append(self, stream: str, event: Event) -> None:
        events = self._streams.setdefault(stream, [])
        if event.version != len(events) + 1:
            raise RuntimeError(f"version conflict: {event.version} != {len(events) + 1}")
        events.append(event)
        for q in self._subs:
            await q.put((stream, event))

    async def read(self, stream: str) -> AsyncIterator[Event]:
        for e in self._streams.get(stream, ()):
            await asyncio.sleep(0)
            yield e

    def subscribe(self) -> "asyncio.Queue[tuple[str, Event]]":
        q: asyncio.Queue[tuple[str, Event]] = asyncio.Queue()
        self._subs.append(q)
        return q


class Account:
    def __init__(self) -> None:
        self.owner = ""
        self.balance = 0
        self.version = 0

    def apply(self, event: Event) -> None:
        self.version = event.version
        if isinstance(event, Opened):
            self.owner = event.owner
        elif isinstance(event, Deposited):
            self.balance += event.amount
        elif isinstance(event, Withdrawn):
            self.balance -= event.amount

    @classmethod
    async def load(cls, store: Store, stream: str) -> "Account":
        acc = cls()
        async for e in store.read(stream):
            acc.apply(e)
        return acc


async def projector(q: asyncio.Queue, totals: dict[str, int]) -> None:
    while True:
        stream, event = await q.get()
        if isinstance(event, Deposited):
            totals[stream] = totals.get(stream, 0) + event.amount
        q.task_done()


async def main() -> None:
    store = MemoryStore()
    q = store.subscribe()
    totals: dict[str, int] = {}
    task = asyncio.create_task(projector(q, totals))
    for e in (Opened(1, "ann"), Deposited(2, 50), Withdrawn(3, 20), Deposited(4, 5)):
        await store.append("acc-1", e)
    await store.append("acc-2", Opened(1, "bob"))
    try:
        await store.append("acc-2", Deposited(7, 1))
    except RuntimeError as err:
        print("error:", err)
    await q.join()
    task.cancel()
    acc = await Account.load(store, "acc-1")
    print(acc.owner, acc.balance, acc.version, totals)
    print([type(e).__name__ async for e in store.read("acc-1")])
    print(json.dumps([asdict(e) async for e in store.read("acc-1")]))
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())

asyncio.run(main())
