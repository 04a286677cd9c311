from typing import (Any, Callable, ClassVar, Final, Generic, Literal, NewType, Optional, Protocol, TypedDict, TypeVar, Union,
                    get_type_hints, overload, NamedTuple, cast, Annotated)
from collections.abc import Callable as C, Iterable, Mapping, Sequence
import abc

UserId = NewType("UserId", int)
T = TypeVar("T", bound="Comparable")
Mode = Literal["r", "w"]
MAX: Final = 10


class Movie(TypedDict, total=False):
    title: str
    year: int


class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Repo(Generic[T]):
    kind: ClassVar[str] = "memory"

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)

    def biggest(self) -> Optional[T]:
        return max(self._items) if self._items else None

    def __len__(self) -> int:
        return len(self._items)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def open_as(mode: Mode = "r") -> str:
    return {"r": "reading", "w": "writing"}[mode]


def apply(fn: Callable[[int, int], int], *args: int) -> int:
    return fn(*args)


def flatten(items: Sequence[Union[int, list[int]]]) -> list[int]:
    out: list[int] = []
    for i in items:
        out.extend(i if isinstance(i, list) else [i])
    return out


m: Movie = {"title": "Alien", "year": 1979}
m["year"] += 1
print(m, m.get("rating", "n/a"), "title" in m, Movie(title="X"))
print(UserId(5) + 1, double(4), double("ab"), open_as("w"), MAX, Repo.kind)
print(Repo([3, 9, 2]).biggest(), Repo[str]().biggest(), len(Repo("abc")), cast(int, "x"))
print(apply(lambda a, b: a - b, 9, 4), flatten([1, [2, 3], 4]))
x: Annotated[int, "meters"] = 3
print(x, isinstance(m, dict), isinstance([1], Sequence), isinstance({}, Mapping), callable(apply))
