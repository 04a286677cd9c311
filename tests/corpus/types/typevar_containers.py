"""TypeVar bound, Generic containers, Protocol, overload."""
from typing import TypeVar, Generic, Protocol, overload, Callable, Optional, Union, Iterator, Any
from dataclasses import dataclass

T = TypeVar("T")
U = TypeVar("U")
C = TypeVar("C", bound="Comparable")


class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Queue(Generic[T]):
    def __init__(self) -> None:
        self._in: list[T] = []
        self._out: list[T] = []

    def put(self, item: T) -> None:
        self._in.append(item)

    def get(self) -> T:
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        if not self._out:
            raise LookupError("empty queue")
        return self._out.pop()

    def __len__(self) -> int:
        return len(self._in) + len(self._out)


class Node(Generic[T]):
    def __init__(self, value: T, next: "Optional[Node[T]]" = None):
        self.value = value
        self.next = next


class LinkedList(Generic[T]):
    def __init__(self):
        self.head: Optional[Node[T]] = None
        self.size = 0

    def push(self, value: T) -> "LinkedList[T]":
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node:
            yield node.value
            node = node.next

    def map(self, fn: Callable[[T], U]) -> "LinkedList[U]":
        out: LinkedList[U] = LinkedList()
        for v in reversed(list(self)):
            out.push(fn(v))
        return out

    def __repr__(self):
        return "[" + " -> ".join(repr(v) for v in self) + "]"


@dataclass(frozen=True)
class Pair(Generic[T, U]):
    first: T
    second: U

    def swap(self) -> "Pair[U, T]":
        return Pair(self.second, self.first)


def biggest(items: list[C]) -> C:
    best = items[0]
    for it in items[1:]:
        if best < it:
            best = it
    return best


@overload
def parse(x: str) -> int: ...
@overload
def parse(x: int) -> str: ...
def parse(x: Union[str, int]) -> Union[int, str]:
    if isinstance(x, str):
        return int(x)
    return str(x)


def identity(x: T) -> T:
    return x


def apply_all(fns: list[Callable[[T], T]], x: T) -> T:
    for fn in fns:
        x = fn(x)
    return x


q: Queue[int] = Queue()
for i in range(3):
    q.put(i * i)
print(q.get() + 10, len(q))
names: Queue[str] = Queue()
names.put("zed")
print(names.get().upper())
try:
    names.get()
except LookupError as e:
    print(type(e).__name__, e)
ll = LinkedList()
ll.push(1).push(2).push(3)
print(ll, ll.map(lambda v: v * 1.5), ll.map(str), sum(ll), ll.size)
p = Pair("a", 1)
print(p, p.swap(), p.swap().swap() == p, hash(p) == hash(Pair("a", 1)))
print(biggest([3, 9, 2]), biggest(["b", "c", "a"]), biggest([(1, "x"), (1, "y")]))
print(parse("41") + 1, parse(5) + "!", identity(3) + 1, identity("s") + "t")
print(apply_all([lambda n: n + 1, lambda n: n * 2], 5), apply_all([str.strip, str.title], "  hello world "))
