from typing import Sequence, TypeVar, Generic, Iterable, Optional, Callable
from dataclasses import dataclass, field

T = TypeVar("T")
U = TypeVar("U")


def last(xs: Sequence[T]) -> T:
    return xs[-1]


def find(xs: list[T], pred: Callable[[T], bool]) -> Optional[T]:
    for x in xs:
        if pred(x):
            return x
    return None


def zip_longest(a: Sequence[T], b: Sequence[U], default: T | None = None) -> list[tuple[T | None, U]]:
    out = []
    for i, y in enumerate(b):
        out.append((a[i] if i < len(a) else default, y))
    return out


def flatten(xss: Iterable[Iterable[T]]) -> list[T]:
    return [x for xs in xss for x in xs]


@dataclass
class Page(Generic[T]):
    items: list[T] = field(default_factory=list)
    total: int = 0
    next: Optional[int] = None

    def add(self, item: T) -> None:
        self.items.append(item)
        self.total += 1

    def first(self) -> T:
        return self.items[0]


class Graph(Generic[T]):
    def __init__(self):
        self.edges: dict[T, set[T]] = {}

    def add(self, a: T, b: T) -> None:
        self.edges.setdefault(a, set()).add(b)
        self.edges.setdefault(b, set())

    def bfs(self, start: T) -> list[T]:
        seen = {start}
        order = [start]
        for node in order:
            for n in self.edges[node]:
                if n not in seen:
                    seen.add(n)
                    order.append(n)
        return order


class Registry(Generic[T]):
    def __init__(self, name: str):
        self.name = name
        self._items: dict[str, T] = {}

    def register(self, key: str) -> Callable[[T], T]:
        def deco(obj: T) -> T:
            self._items[key] = obj
            return obj
        return deco

    def __getitem__(self, key: str) -> T:
        try:
            return self._items[key]
        except KeyError:
            raise LookupError(f"{self.name}: no {key!r}") from None

    def items(self):
        return self._items.items()


print(last([1, 2, 3]) + 1, last("abc"), last(("x", "y")))
print(find([1, 5, 9], lambda v: v > 3), find(["a", "bb"], lambda s: len(s) > 5))
print(zip_longest([1], ["a", "b"]), zip_longest(["q"], [1.5]))
print(flatten([[1, 2], [3]]), flatten([["a"], []]))
p = Page[int]()
p.add(4)
q: Page[str] = Page(["z"], 1)
q.add("w")
print(p, q, p.first() + q.total, q.first().upper(), p == Page([4], 1))
g = Graph[str]()
g.add("a", "b"); g.add("b", "c")
h: Graph[int] = Graph()
h.add(1, 2)
print(g.bfs("a"), h.bfs(1))
nums: Registry[int] = Registry("nums")
nums.register("one")(1)
words = Registry[str]("words")
words.register("w")("hello")
print(nums["one"] + 1, words["w"].title(), list(words.items()))
try:
    print(nums["zz"])
except LookupError as e:
    print("lookup", e)
