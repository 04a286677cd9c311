import asyncio
from typing import (Any, Callable, ClassVar, Final, Generic, Iterable, Iterator, Literal, NamedTuple, NewType, Optional, Protocol,
                    Sequence, TypedDict, TypeVar, Union, cast, overload, get_type_hints, runtime_checkable, Annotated, TYPE_CHECKING)

UserId = NewType("UserId", int)
Mode = Literal["r", "w"]
MAX: Final = 3
T = TypeVar("T", bound="Shape")
N = TypeVar("N", int, float)


class Movie(TypedDict, total=False):
    title: str
    year: int


@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...


class Shape:
    kind: ClassVar[str] = "shape"

    def scaled(self: T, factor: float) -> T:
        self.factor = factor
        return self

    def draw(self) -> str:
        return f"<{self.kind}>"


class Circle(Shape):
    kind = "circle"


class Pair(Generic[N]):
    def __init__(self, a: N, b: N) -> None:
        self.a, self.b = a, b

    def sum(self) -> N:
        return self.a + self.b


class Point(NamedTuple):
    x: int
    y: int = 0

    @property
    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def apply(fn: Callable[[int, int], int], *pairs: tuple[int, int]) -> list[int]:
    return [fn(a, b) for a, b in pairs]


def first(items: Sequence[Any], default: Optional[Any] = None) -> Any:
    return items[0] if items else default


async def open_file(name: str, mode: Mode = "r") -> str:
    await asyncio.sleep(0)
    return f"{name}:{mode}"


async def main() -> None:
    uid = UserId(42)
    movie: Movie = {"title": "Alien"}
    movie["year"] = 1979
    print(uid + 1, movie, movie.get("year"), MAX)
    c = Circle().scaled(2.0)
    print(c.draw(), c.factor, isinstance(c, Drawable), isinstance(3, Drawable))
    print(Pair(1, 2).sum(), Pair(1.5, 2.0).sum(), Point(3, 4).norm, Point(1)._asdict())
    print(double(4), double("ab"), apply(lambda a, b: a * b, (1, 2), (3, 4)), first([], "none"), first("xyz"))
    print(await asyncio.gather(open_file("a"), open_file("b", "w")))
    value: Union[int, str, None] = cast(int, "not really")
    print(value, TYPE_CHECKING)
    match Point(0, 5):
        case Point(x=0, y=y):
            print("on axis", y)


asyncio.run(main())
