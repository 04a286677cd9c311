from __future__ import annotations
from dataclasses import dataclass
from typing import NamedTuple, ClassVar


class Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True)
class Vec:
    x: int
    y: int


@dataclass
class Money:
    amount: int
    ZERO: ClassVar[Money]


class Plain:
    def __init__(self, n: int) -> None:
        self.n = n


Point.ORIGIN = Point(0, 0)
Vec.ZERO = Vec(0, 0)
Money.ZERO = Money(0)
Plain.DEFAULT = Plain(3)
print(Point.ORIGIN, Vec.ZERO, Money.ZERO, Plain.DEFAULT.n)


class Visitor:
    LOW, HIGH = 1, 10
    first = second = None
    count = total = 0

    def _add(self, n):
        self.total += n
        return n

    visit_a = visit_b = _add


v = Visitor()
print(v.visit_a(3) + v.visit_b(4), v.total, v.count, Visitor.LOW, Visitor.HIGH, v.first, v.second)
