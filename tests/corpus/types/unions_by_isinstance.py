"""int | str parameters, Optional everywhere, mixed sorts."""
from typing import Optional, Union, NamedTuple, TypedDict, Literal
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Point(NamedTuple):
    x: int
    y: int = 0


class Movie(TypedDict, total=False):
    title: str
    year: int
    rating: Optional[float]


def describe(value: int | str | list[int] | None) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"text of {len(value)}"
    if isinstance(value, list):
        return f"list summing to {sum(value)}"
    return f"number {value + 1}"


def double(x: Union[int, str, list]) -> Union[int, str, list]:
    return x * 2


def find(items, pred, default=None):
    for item in items:
        if pred(item):
            return item
    return default


def sort_key(x):
    if isinstance(x, str):
        return (1, x)
    if x is None:
        return (2, "")
    return (0, f"{x:08.2f}")


def move(p: Point, way: Literal["up", "right"]) -> Point:
    return p._replace(y=p.y + 1) if way == "up" else p._replace(x=p.x + 1)


print([describe(v) for v in (1, "two", [3, 4], None)])
print(double(4), double("ab"), double([1, 2]))
mixed = [3, "b", None, 1.5, "a", 2]
print(sorted(mixed, key=sort_key))
n = find([1, 5, 9], lambda v: v > 4)
m = find(["x"], lambda v: v == "y")
print(n, m, find([], bool, "dflt"))
if n is not None:
    print(n * 2)
favourites = {Color.RED: ["rose"], Color.BLUE: []}
for c in Color:
    names = favourites.get(c)
    print(c, c.name, c.value, "missing" if names is None else names or "empty")
movies: list[Movie] = [{"title": "A", "year": 1999}, {"title": "B", "rating": 7.5}, {"title": "C", "rating": None}]
for mv in movies:
    print(mv["title"], mv.get("year", "?"), mv.get("rating") or "unrated")
p = move(move(Point(1), "up"), "right")
x, y = p
print(p, x + y, p == (2, 1), p._asdict())
cfg = {"debug": True, "level": 3, "name": "svc", "ratio": 0.5, "extra": None}
for k, v in cfg.items():
    match v:
        case bool():
            print(k, "flag", v)
        case int() | float():
            print(k, "num", v * 2)
        case str():
            print(k, "text", v.upper())
        case None:
            print(k, "none")
a: Optional[int] = None
b: Optional[str] = "q"
print(a or 5, b or "z", (a is None) and (b is not None), [a, b])
