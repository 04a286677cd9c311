from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import accumulate


class Level(Enum):
    LOW = 1
    HIGH = 2


@dataclass
class Step:
    name: str
    level: Level | None = None
    before: "Step | None" = None


class Plain:
    def __init__(self, n: int) -> None:
        self.n = n

    def __repr__(self) -> str:
        return f"<{self.n}>"


def find(steps: list[Step], name: str) -> Step | None:
    return next((s for s in steps if s.name == name), None)


def plain(n: int) -> Plain | None:
    return Plain(n) if n else None


print(list(accumulate([Decimal("1.10"), Decimal("2.25"), Decimal("-3")])))
print([str(f) for f in accumulate(Fraction(1, n) for n in range(1, 5))])
print([t.total_seconds() for t in accumulate([timedelta(minutes=1), timedelta(seconds=5)])], list(accumulate([[1], [2]])))
first = Step("a", Level.HIGH)
steps = [first, Step("b", before=first)]
for name in "abc":
    step = find(steps, name)
    print(step, f"{step}", f"[{step!s:>6}]" if step is None else step.level, step and step.before)
print(plain(0), plain(3), f"{plain(0)} {plain(4)!r}", [plain(0), plain(5)], str(plain(0)) + str(plain(6)))
