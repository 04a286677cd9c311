from __future__ import annotations

import asyncio
from typing import Callable, Generic, Iterable, Protocol, TypeVar


class HasKey(Protocol):
    @property
    def key(self) -> str: ...


T = TypeVar("T", bound=HasKey)


class Repository(Generic[T]):
    def __init__(self, name: str) -> None:
        self.name = name
        self._items: dict[str, T] = {}
        self._lock = asyncio.Lock()

    async def add(self, item: T) -> T:
        async with self._lock:
            self._items[item.key] = item
        return item

    async def get(self, key: str) -> T | None:
        await asyncio.sleep(0)
        return self._items.get(key)

    async def find(self, predicate: Callable[[T], bool]) -> list[T]:
        return [item for item in self._items.values() if predicate(item)]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self):
        return iter(self._items.values())
