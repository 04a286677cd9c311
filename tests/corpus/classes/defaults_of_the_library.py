import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal


@dataclass
class P:
    name: str
    expires: date = date.max
    size: float = math.inf
    pi: float = math.pi
    wait: timedelta = timedelta.resolution
    cost: Decimal = Decimal("1.5")


def f(x=date.min, y=math.inf, z=timedelta.resolution):
    return x, y, z


print(P("a"))
print(f(), f(date(2024, 1, 2)))
