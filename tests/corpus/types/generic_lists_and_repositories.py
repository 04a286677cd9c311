import asyncio
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Optional, Iterator, AsyncIterator, Callable, Awaitable
from abc import ABC, abstractmethod

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


@dataclass
class Node(Generic[T]):
    value: T
    next: Optional["Node[T]"] = None


class LinkedList(Generic[T]):
    def __init__(self) -> None:
        self.head: Optional[Node[T]] = None
        self.size = 0

    def push(self, value: T) -> "LinkedList[T]":
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def peek(self) -> Optional[T]:
        return self.head.value if self.head else None

    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self) -> int:
        return self.size

    def __contains__(self, x: T) -> bool:
        return any(v == x for v in self)

    def map(self, f: Callable[[T], V]) -> "LinkedList[V]":
        out: LinkedList[V] = LinkedList()
        for v in self:
            out.push(f(v))
        return out


class Repository(ABC, Generic[K, V]):
    @abstractmethod
    async def get(self, key: K) -> Optional[V]: ...

    @abstractmethod
    async def save(self, key: K, value: V) -> None: ...


class MemoryRepository(Repository[K, V]):
    def __init__(self) -> None:
        self._data: dict[K, V] = {}

    async def get(self, key: K) -> Optional[V]:
        await asyncio.sleep(0)
        return self._data.get(key)

    async def save(self, key: K, value: V) -> None:
        self._data[key] = value

    def __repr__(self) -> str:
        return f"MemoryRepository({self._data!r})"


@dataclass(frozen=True)
class Pair(Generic[K, V]):
    left: K
    right: V

    def swap(self) -> "Pair[V, K]":
        return Pair(self.right, self.left)


class AsyncQueue(Generic[T]):
    def __init__(self, *items: T) -> None:
        self._items: list[T] = list(items)

    async def __aiter__(self) -> AsyncIterator[T]:
        while self._items:
            await asyncio.sleep(0)
            yield self._items.pop(0)


async def retry(f: Callable[[], Awaitable[T]], times: int = 2) -> T:
    for i in range(times):
        try:
            return await f()
        except ValueError as e:
            print("retry", e)
    return await f()


async def main() -> None:
    ints = LinkedList[int]()
    ints.push(1).push(2).push(3)
    print(list(ints), len(ints), 2 in ints, 9 in ints, ints.peek())
    words: LinkedList[str] = LinkedList()
    print(words.peek())
    words.push("a").push("b")
    print([w.upper() for w in words], words.peek())
    print(list(ints.map(lambda v: v * 1.5)))
    users = MemoryRepository[int, str]()
    await users.save(1, "ann")
    print(await users.get(1), await users.get(2), users)
    scores: MemoryRepository[str, float] = MemoryRepository()
    await scores.save("x", 2.5)
    score = await scores.get("x")
    print(score + 1 if score is not None else "none", await scores.get("q"))
    p = Pair("k", 3)
    print(p, p.swap(), p == Pair("k", 3), p.swap().left + 1)
    async for x in AsyncQueue(1, 2):
        print(x * 2, end=" ")
    async for s in AsyncQueue("p", "q"):
        print(s + "!", end=" ")
    print()
    calls = []

    async def flaky() -> int:
        calls.append(1)
        if len(calls) < 2:
            raise ValueError("no")
        return 7

    async def name() -> str:
        return "n"

    print(await retry(flaky) + 1, (await retry(name)).upper())


asyncio.run(main())
