import typing
from typing import (Any, Callable, ClassVar, Final, Generic, Iterable, Iterator, Literal, Optional, Protocol, Sequence, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable, NewType, TypedDict, Annotated, Self)
from abc import ABC, abstractmethod
import copy
import dataclasses
from dataclasses import dataclass, field, replace, fields, asdict, astuple, KW_ONLY

T = TypeVar("T")
K = TypeVar("K")
UserId = NewType("UserId", int)
Mode = Literal["r", "w"]


class Stack(Generic[T]):
    def __init__(self, items: Optional[Iterable[T]] = None) -> None:
        self._items: list[T] = list(items or [])

    def push(self, item: T) -> Self:
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)


@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...


@dataclass
class Shape(ABC):
    name: str
    tags: list[str] = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        Shape.count += 1

    @abstractmethod
    def area(self) -> float: ...


@dataclass
class Square(Shape):
    side: float = 1.0

    def area(self) -> float:
        return self.side ** 2

    def draw(self) -> str:
        return f"[{self.name}]"


@dataclass(frozen=True, order=True, slots=True)
class Version:
    major: int
    minor: int = 0
    _: KW_ONLY
    label: str = field(default="", compare=False)


def apply(fn: Callable[[T], K], items: Sequence[T]) -> list[K]:
    return [fn(i) for i in items]


def describe(x: Union[int, str, None]) -> str:
    match x:
        case None:
            return "nothing"
        case int():
            return f"int {x}"
        case str() as s:
            return f"str {s!r}"


s = Stack([1, 2]).push(3)
print(s.pop(), list(s), len(s))
sq = Square("a", side=3)
print(sq, sq.area(), isinstance(sq, Drawable), Shape.count, sq.draw())
try:
    Shape("x")
except TypeError as e:
    print(str(e)[:40])
v = Version(1, 2, label="beta")
print(v, replace(v, minor=5), v < Version(2), v == Version(1, 2), hash(v) == hash(Version(1, 2)))
try:
    v.major = 3
except dataclasses.FrozenInstanceError as e:
    print("frozen", e)
print([f.name for f in fields(Version)], asdict(sq), astuple(v))
print(apply(str, [1, 2]), apply(len, ["a", "bb"]), describe(None), describe(5), describe("q"))
a = Square("deep", ["x"])
b, c = copy.copy(a), copy.deepcopy(a)
a.tags.append("y")
print(b.tags, c.tags, cast(int, "5"), UserId(7) + 1)
