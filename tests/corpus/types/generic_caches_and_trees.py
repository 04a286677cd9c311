"""A typed event bus, a generic cache and a priority scheduler."""
import asyncio
import heapq
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable, Generic, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Cache(Generic[K, V]):
    def __init__(self, loader: Callable[[K], Awaitable[V]], ttl: int = 3):
        self._loader = loader
        self._ttl = ttl
        self._entries: dict[K, tuple[V, int]] = {}
        self._locks: dict[K, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._tick = 0
        self.hits = self.misses = 0

    async def get(self, key: K) -> V:
        self._tick += 1
        async with self._locks[key]:
            if key in self._entries:
                value, at = self._entries[key]
                if self._tick - at <= self._ttl:
                    self.hits += 1
                    return value
            self.misses += 1
            value = await self._loader(key)
            self._entries[key] = (value, self._tick)
            return value

    def invalidate(self, key: K) -> bool:
        return self._entries.pop(key, None) is not None

    @property
    def stats(self) -> dict[str, int]:
        return {"hits": self.hits, "misses": self.misses, "size": len(self._entries)}


@dataclass(order=True)
class Item(Generic[T]):
    priority: int
    payload: T = field(compare=False)


class PriorityQueue(Generic[T]):
    def __init__(self) -> None:
        self._heap: list[Item[T]] = []

    def push(self, priority: int, payload: T) -> None:
        heapq.heappush(self._heap, Item(priority, payload))

    def pop(self) -> T:
        return heapq.heappop(self._heap).payload

    def __len__(self) -> int:
        return len(self._heap)


class Tree(Generic[T]):
    def __init__(self, value: T, *children: "Tree[T]") -> None:
        self.value = value
        self.children = list(children)

    def walk(self):
        yield self.value
        for c in self.children:
            yield from c.walk()

    def map(self, f: Callable[[T], V]) -> "Tree[V]":
        return Tree(f(self.value), *(c.map(f) for c in self.children))

    def depth(self) -> int:
        return 1 + max((c.depth() for c in self.children), default=0)


def group_by(items: list[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    out: dict[K, list[T]] = {}
    for item in items:
        out.setdefault(key(item), []).append(item)
    return out


def chunk(items: list[T], n: int) -> list[list[T]]:
    return [items[i:i + n] for i in range(0, len(items), n)]


async def gather_all(*aws: Awaitable[T]) -> list[T]:
    return list(await asyncio.gather(*aws))


async def load_len(s: str) -> int:
    await asyncio.sleep(0)
    return len(s)


async def load_name(i: int) -> str:
    await asyncio.sleep(0)
    return f"user{i}"


async def main():
    lengths = Cache(load_len)
    names = Cache[int, str](load_name, ttl=1)
    print(await lengths.get("abc") + 1, await lengths.get("abc"), await names.get(4), await names.get(4))
    print(lengths.stats, names.stats, lengths.invalidate("abc"), lengths.invalidate("zz"))
    q = PriorityQueue[str]()
    for p, s in [(3, "c"), (1, "a"), (2, "b")]:
        q.push(p, s)
    n: PriorityQueue[int] = PriorityQueue()
    n.push(1, 10)
    print([q.pop() for _ in range(len(q))], n.pop() * 2)
    t = Tree(1, Tree(2, Tree(3)), Tree(4))
    print(list(t.walk()), t.depth(), list(t.map(lambda v: "n" * v).walk()), sum(t.walk()))
    print(group_by(["apple", "bob", "cat"], len), group_by([1, 2, 3, 4], lambda v: v % 2 == 0))
    print(chunk([1, 2, 3, 4, 5], 2), chunk(list("abcd"), 3))
    print(await gather_all(load_len("a"), load_len("bb")), await gather_all(load_name(1)))


asyncio.run(main())
