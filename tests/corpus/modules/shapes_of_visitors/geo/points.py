from __future__ import annotations
import math
from typing import NamedTuple


class Point(NamedTuple):
    x: float
    y: float

    def __add__(self, other: Point) -> Point:  # type: ignore[override]
        return Point(self.x + other.x, self.y + other.y)

    def __str__(self) -> str:
        return f"({self.x:g}, {self.y:g})"


Point.ORIGIN = Point(0, 0)


def distance(a: Point, b: Point) -> float:
    return math.hypot(a.x - b.x, a.y - b.y)
