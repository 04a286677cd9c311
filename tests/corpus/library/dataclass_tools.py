import copy
from dataclasses import dataclass, field, asdict, astuple, fields, replace
from typing import ClassVar, NamedTuple, Optional


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        if self.major < 0:
            raise ValueError(f"bad major: {self.major}")

    @classmethod
    def parse(cls, text: str) -> "Version":
        major, _, minor = text.partition(".")
        return cls(int(major), int(minor or 0))


@dataclass(frozen=True)
class Point:
    x: float
    y: float

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)


class Employee(NamedTuple):
    name: str
    salary: float = 1000.0
    boss: Optional[str] = None

    def raised(self, pct: float) -> "Employee":
        return self._replace(salary=self.salary * (1 + pct / 100))


versions = [Version.parse(t) for t in ("2.1", "1.10", "1.9")]
print(sorted(versions), max(versions), Version(1, 2) == Version(1, 2, "rc"))
print(asdict(versions[0]), astuple(versions[1]), [f.name for f in fields(Version)])
print(replace(versions[0], minor=7), copy.copy(versions[1]))
try:
    Version(-1)
except ValueError as e:
    print(e)
p = Point(1, 2) + Point(0.5, 0.5)
print(p, {p: "here"}[Point(1.5, 2.5)], hash(p) == hash(Point(1.5, 2.5)))
try:
    p.x = 3
except AttributeError as e:
    print(type(e).__name__, e)
e = Employee("ann", boss="bob")
print(e, e.raised(10), e._asdict(), e[1], len(e))
name, salary, boss = e
print(name, salary, boss, Employee._fields)
