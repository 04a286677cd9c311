from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", ["x", "y"], defaults=[0])
Card = namedtuple("Card", "rank suit")


class Employee(NamedTuple):
    name: str
    salary: float
    tags: tuple[str, ...] = ()

    def raised(self, pct):
        return self._replace(salary=round(self.salary * (1 + pct / 100), 2))


def shape(p):
    match p:
        case (0, 0):
            return "origin"
        case (x, 0) | (0, x):
            return f"axis {x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case [x, y, *rest]:
            return f"point {x},{y} rest={rest}"
        case {"x": x, **others}:
            return f"mapping {x} {others}"
        case str(s) | bytes(s):
            return f"text {s!r}"
        case int() | float() as n:
            return f"number {n}"
        case None:
            return "none"
        case _:
            return "unknown"


p = Point(3)
print(p, p.x + p.y, p._asdict(), Point._fields, p == (3, 0), p._replace(y=9))
deck = [Card(r, s) for s in "SH" for r in ("A", "K")]
print(deck[0], deck[-1].rank, sorted(deck)[0], max(deck, key=lambda c: c.suit))
e = Employee("ann", 1000.0, ("dev",))
name, salary, tags = e
print(e.raised(5), name, salary, tags, e[1], len(e), "dev" in e.tags)
for v in ((0, 0), (5, 0), (0, 7), (2, 2), (1, 2), [1, 2, 3, 4], {"x": 1, "y": 2}, "hi", b"by", 4, 2.5, None, {1}):
    print(shape(v))
staff = [Employee("bob", 900), Employee("cid", 1200, ("ops", "lead")), e]
by_pay = sorted(staff, key=lambda s: (-s.salary, s.name))
print([s.name for s in by_pay], sum(s.salary for s in staff) / len(staff))
print(Point(*[1, 2]), Point(**{"x": 5, "y": 6}), Card._make("QD"))
