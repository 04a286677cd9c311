"""Operator overloading, total_ordering, __getattr__, __call__, __slots__, __format__."""
from __future__ import annotations
import functools
import math


@functools.total_ordering
class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount: float | int, currency: str = "EUR") -> None:
        self.amount = round(amount, 2)
        self.currency = currency

    def _check(self, other: Money) -> None:
        if self.currency != other.currency:
            raise TypeError(f"cannot mix {self.currency} and {other.currency}")

    def __add__(self, other: Money | int) -> Money:
        if other == 0:
            return self
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return Money(self.amount + other.amount, self.currency)

    __radd__ = __add__

    def __mul__(self, factor: float) -> Money:
        return Money(self.amount * factor, self.currency)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other: Money) -> bool:
        self._check(other)
        return self.amount < other.amount

    def __hash__(self) -> int:
        return hash((self.amount, self.currency))

    def __format__(self, spec: str) -> str:
        if spec == "short":
            return f"{self.amount:.0f}{self.currency[0]}"
        return f"{self.amount:{spec or '.2f'}} {self.currency}"

    def __bool__(self) -> bool:
        return self.amount != 0

    def __repr__(self) -> str:
        return f"Money({self.amount!r}, {self.currency!r})"


class Vector:
    def __init__(self, *components: float) -> None:
        self.components = components

    def __getattr__(self, name: str) -> float:
        if name in "xyz" and len(name) == 1:
            index = "xyz".index(name)
            if index < len(self.components):
                return self.components[index]
        raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")

    def __matmul__(self, other: Vector) -> float:
        return sum(a * b for a, b in zip(self.components, other.components))

    def __abs__(self) -> float:
        return math.sqrt(self @ self)

    def __neg__(self) -> Vector:
        return Vector(*(-c for c in self.components))

    def __getitem__(self, i: int) -> float:
        return self.components[i]

    def __call__(self, scale: float) -> Vector:
        return Vector(*[c * scale for c in self.components])

    def __str__(self) -> str:
        return "<" + ", ".join(map(str, self.components)) + ">"


prices = [Money(10), Money(5.5), Money(20.25)]
print(sum(prices), max(prices), sorted(prices))
print(f"{prices[0]} {prices[1]:short} {prices[2]:>10.1f}", bool(Money(0)))
print(Money(5) == 5, Money(5) != Money(5, "USD"), len({Money(1), Money(1), Money(2)}))
try:
    Money(1) + Money(1, "USD")
except TypeError as e:
    print(e)
try:
    print(Money(1) + "x")
except TypeError as e:
    print(e)
v = Vector(3, 4)
print(v.x, v.y, abs(v), -v, v @ Vector(1, 2), v(2), v[1])
try:
    print(v.z)
except AttributeError as e:
    print(e)
