import asyncio
from typing import Generic, TypeVar, Protocol

K = TypeVar("K")
V = TypeVar("V")


class Observer(Protocol):
    async def notify(self, event: str, payload: object) -> None: ...


class LRUCache(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self._data: dict[K, V] = {}
        self._observers: list[Observer] = []

    def subscribe(self, o: Observer) -> None:
        self._observers.append(o)

    async def get(self, key: K, default: V | None = None) -> V | None:
        if key in self._data:
            self._data[key] = self._data.pop(key)
            return self._data[key]
        await self._emit("miss", key)
        return default

    async def put(self, key: K, value: V) -> None:
        self._data.pop(key, None)
        self._data[key] = value
        if len(self._data) > self.capacity:
            oldest = next(iter(self._data))
            removed = self._data.pop(oldest)
            await self._emit("evict", (oldest, removed))

    async def _emit(self, event, payload):
        await asyncio.gather(*(o.notify(event, payload) for o in self._observers))

    def __repr__(self) -> str:
        inner = ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items())
        return f"LRU({{{inner}}})"


class Printer:
    def __init__(self, prefix):
        self.prefix = prefix

    async def notify(self, event, payload):
        print(f"{self.prefix} {event}: {payload}")


class Counting:
    def __init__(self):
        self.counts = {}

    async def notify(self, event, payload):
        self.counts[event] = self.counts.get(event, 0) + 1


async def main():
    cache: LRUCache[str, int] = LRUCache(2)
    counting = Counting()
    cache.subscribe(Printer("[log]"))
    cache.subscribe(counting)
    await cache.put("a", 1)
    await cache.put("b", 2)
    print(await cache.get("a"))
    await cache.put("c", 3)
    print(await cache.get("b"), await cache.get("b", -1))
    print(cache)
    names = LRUCache[int, str](1)
    await names.put(1, "one")
    await names.put(2, "two")
    print(names, await names.get(2))
    print(counting.counts)


asyncio.run(main())
