from dataclasses import dataclass, field
from decimal import Decimal, ROUND_HALF_EVEN
from enum import Enum
from fractions import Fraction
from typing import Iterable
import json
import math


class Unit(Enum):
    METER = ("m", Decimal("1"))
    KM = ("km", Decimal("1000"))
    MILE = ("mi", Decimal("1609.344"))

    def __init__(self, symbol, factor):
        self.symbol = symbol
        self.factor = factor

    @classmethod
    def from_symbol(cls, symbol: str) -> "Unit":
        for u in cls:
            if u.symbol == symbol:
                return u
        raise KeyError(symbol)


@dataclass(frozen=True)
class Length:
    value: Decimal
    unit: Unit = Unit.METER

    @classmethod
    def parse(cls, text: str) -> "Length":
        number, symbol = text.split()
        return cls(Decimal(number), Unit.from_symbol(symbol))

    def to(self, unit: Unit) -> "Length":
        meters = self.value * self.unit.factor
        return Length((meters / unit.factor).quantize(Decimal("0.001"), ROUND_HALF_EVEN), unit)

    def __add__(self, other: "Length") -> "Length":
        return Length(self.value + other.to(self.unit).value, self.unit)

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit.symbol}"


def total(lengths: Iterable[Length], unit: Unit) -> Length:
    result = Length(Decimal(0), unit)
    for item in lengths:
        result = result + item
    return result


items = [Length.parse(t) for t in ("1.5 km", "200 m", "1 mi")]
print(*items, sep=", ")
print(total(items, Unit.KM), items[2].to(Unit.KM), repr(items[1]))
try:
    Length.parse("3 yd")
except KeyError as e:
    print("unknown unit", e)
print(json.dumps({str(i): float(i.value) for i in items}), {u.name: str(u.factor) for u in Unit})
ratio = Fraction(items[0].value) / Fraction(items[1].value)
print(ratio, float(ratio), math.floor(ratio), Fraction(1, 3).limit_denominator(2), sum([Fraction(1, 4)] * 3))
