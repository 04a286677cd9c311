from __future__ import annotations
from abc import ABC, abstractmethod
from functools import cached_property, singledispatchmethod, total_ordering
from typing import ClassVar, Protocol, runtime_checkable
import math


@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...


@total_ordering
class Shape(ABC):
    count: ClassVar[int] = 0
    registry: ClassVar[dict[str, type[Shape]]] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    def __init__(self, name: str | None = None):
        Shape.count += 1
        self.name = name or f"{type(self).__name__.lower()}-{Shape.count}"

    @property
    @abstractmethod
    def area(self) -> float: ...

    @abstractmethod
    def scale(self, k: float) -> Shape: ...

    def __eq__(self, other):
        return isinstance(other, Shape) and math.isclose(self.area, other.area)

    def __lt__(self, other):
        return self.area < other.area

    def __str__(self):
        return f"{self.name}: {self.area:.2f}"


class Circle(Shape):
    def __init__(self, r: float, name: str | None = None):
        super().__init__(name)
        self.r = r

    @cached_property
    def area(self) -> float:
        return math.pi * self.r ** 2

    def scale(self, k: float) -> Circle:
        return Circle(self.r * k, self.name + "'")

    def draw(self) -> str:
        return "( )"


class Rect(Shape):
    def __init__(self, w: float, h: float, name: str | None = None):
        super().__init__(name)
        self.w, self.h = w, h

    @property
    def area(self) -> float:
        return self.w * self.h

    def scale(self, k: float) -> Rect:
        return type(self)(self.w * k, self.h * k)

    @classmethod
    def square(cls, side: float) -> Rect:
        return cls(side, side, "square")


class Report:
    def __init__(self):
        self.lines = []

    @singledispatchmethod
    def add(self, item):
        self.lines.append(f"? {item}")

    @add.register
    def _(self, item: int):
        self.lines.append(f"int {item}")

    @add.register
    def _(self, item: str):
        self.lines.append(f"str {item}")

    @add.register
    def _(self, item: list):
        for i in item:
            self.add(i)


shapes = [Circle(1), Rect(2, 3), Rect.square(2), Circle(0.5, "dot")]
for s in sorted(shapes):
    print(s, isinstance(s, Drawable))
print(max(shapes).name, min(shapes) < shapes[1], Rect(2, 2) == Rect.square(2), Rect(1, 4) >= Rect(2, 2), Shape.count)
print(shapes[0].scale(2), shapes[1].scale(0.5), sorted(Shape.registry))
print([type(s).__name__ for s in shapes if isinstance(s, (Circle,))], sum(s.area for s in shapes if not isinstance(s, Circle)))
r = Report()
for item in (1, "two", [3, "four", [5]], 6.5):
    r.add(item)
print(r.lines)
try:
    Shape("x")
except TypeError as e:
    print("cannot:", e)
print(shapes[0].draw() if isinstance(shapes[0], Drawable) else "-", hasattr(shapes[1], "draw"), callable(shapes[0].draw))
