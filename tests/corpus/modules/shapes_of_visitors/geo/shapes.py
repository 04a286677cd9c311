from __future__ import annotations
import abc
import functools
import math
from typing import Any, TYPE_CHECKING
from .points import Point, distance

if TYPE_CHECKING:
    from .visitors import Visitor


@functools.total_ordering
class Shape(abc.ABC):
    kind: str = "shape"
    _registry: dict[str, type[Shape]] = {}

    def __init_subclass__(cls, /, kind: str, **kw) -> None:
        super().__init_subclass__(**kw)
        cls.kind = kind
        cls._registry[kind] = cls

    @classmethod
    def create(cls, kind: str, *args: str) -> Shape:
        try:
            factory = cls._registry[kind]
        except KeyError as e:
            raise ValueError(f"unknown shape {kind}") from e
        return factory.parse(*args)

    @classmethod
    @abc.abstractmethod
    def parse(cls, *args: str) -> Shape: ...

    @abc.abstractmethod
    def area(self) -> float: ...

    @abc.abstractmethod
    def accept(self, visitor: Visitor) -> Any: ...

    def describe(self) -> str:
        return f"{self.kind}: {self.area():.2f}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shape) and self.area() == other.area()

    def __lt__(self, other: Shape) -> bool:
        return self.area() < other.area()


class Circle(Shape, kind="circle"):
    def __init__(self, center: Point, radius: float) -> None:
        self.center = center
        self.radius = radius

    @classmethod
    def parse(cls, *args: str) -> Circle:
        x, y, r = map(float, args)
        return cls(Point(x, y), r)

    def area(self) -> float:
        return math.pi * self.radius ** 2

    def accept(self, visitor: Visitor) -> Any:
        return visitor.visit_circle(self)


class Rect(Shape, kind="rect"):
    def __init__(self, corner: Point, width: float, height: float) -> None:
        self.corner, self.width, self.height = corner, width, height

    @classmethod
    def parse(cls, *args: str) -> Rect:
        x, y, w, h = (float(a) for a in args)
        return cls(Point(x, y), w, h)

    def area(self) -> float:
        return self.width * self.height

    def accept(self, visitor: Visitor) -> Any:
        return visitor.visit_rect(self)


class Polygon(Shape, kind="poly"):
    def __init__(self, *points: Point) -> None:
        self.points = points

    @classmethod
    def parse(cls, *args: str) -> Polygon:
        points = []
        for arg in args:
            x, y = arg.split(",")
            points.append(Point(float(x), float(y)))
        return cls(*points)

    def area(self) -> float:
        pairs = zip(self.points, self.points[1:] + self.points[:1])
        return abs(sum(a.x * b.y - b.x * a.y for a, b in pairs)) / 2

    def perimeter(self) -> float:
        return sum(distance(a, b) for a, b in zip(self.points, self.points[1:] + self.points[:1]))

    def accept(self, visitor: Visitor) -> Any:
        return visitor.visit_polygon(self)
