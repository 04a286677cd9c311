from dataclasses import dataclass, FrozenInstanceError, field
from collections import namedtuple
from typing import NamedTuple, TypedDict


@dataclass(frozen=True)
class Config:
    host: str
    port: int = 80
    url: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "url", f"http://{self.host}:{self.port}")


class Slim:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return 3 * self.r ** 2

    def grow(self):
        self.r += 1


class Square:
    def __init__(self, side):
        self.side = side


Point = namedtuple("Point", ["x", "y"])
Pair = namedtuple("Pair", "left right", defaults=[0])


class Emp(NamedTuple):
    name: str
    salary: float = 10.0

    def raised(self, pct):
        return self._replace(salary=self.salary * (1 + pct / 100))


class Movie(TypedDict):
    name: str
    year: int


c = Config("localhost")
print(c, c.url)
try:
    c.port = 1
except FrozenInstanceError as e:
    print(type(e).__name__, e)
s = Slim(1, 2)
try:
    s.c = 3
except AttributeError as e:
    print(e)
circle = Circle(2)
try:
    circle.area = 3
except AttributeError as e:
    print(e)
setattr(circle, "r", 5)
print(getattr(circle, "r"), getattr(circle, "color", "none"), hasattr(circle, "area"), hasattr(circle, "zzz"))
for shape in [Circle(1), Square(2)]:
    if hasattr(shape, "grow"):
        shape.grow()
        print("grown", shape.r)
    else:
        print("side", shape.side)
print(vars(circle), circle.__dict__)
p = Point(3, 4)
print(p, p.x + p.y, p == (3, 4), p._asdict(), Point._fields, Point._make([5, 6]), p[0], len(p))
x, y = p
print(x, y, Pair(1), [*p])
e = Emp("Al")
print(e.raised(10), e < Emp("Bo"), sorted([Emp("z"), Emp("a")]))
try:
    e.name = "B"
except AttributeError as err:
    print(err)
m: Movie = {"name": "Alien", "year": 1979}
m2 = Movie(name="Heat", year=1995)
print(m["name"], m2, m["year"] + 1)
print(callable(print), callable(circle), callable(len))
