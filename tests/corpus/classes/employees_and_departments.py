"""Employees: inheritance, abstract, multiple constructors, sorting, formatting, statistics, JSON export."""
from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from functools import singledispatchmethod, cached_property
from typing import Iterable


class Employee(ABC):
    raise_rate = 1.05
    _count = 0


    def __init__(self, name: str, base: float):
        self.name = name
        self._base = base
        Employee._count += 1

    @property
    @abstractmethod
    def pay(self) -> float: ...

    def apply_raise(self) -> None:
        self._base = round(self._base * self.raise_rate, 2)

    @classmethod
    def count(cls) -> int:
        return cls._count

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r}, {self.pay:.2f})"

    def __lt__(self, other: Employee) -> bool:
        return self.pay < other.pay


class Engineer(Employee):
    raise_rate = 1.10

    def __init__(self, name: str, base: float, languages: Iterable[str] = ()):
        super().__init__(name, base)
        self.languages = sorted(languages)

    @property
    def pay(self) -> float:
        return self._base + 100 * len(self.languages)


class Manager(Employee):
    def __init__(self, name: str, base: float, team: list[Employee] | None = None):
        super().__init__(name, base)
        self.team = team if team is not None else []

    @property
    def pay(self) -> float:
        return self._base * (1 + 0.1 * len(self.team))

    def __iadd__(self, other: Employee) -> Manager:
        if other is self:
            raise ValueError("cannot manage oneself")
        self.team.append(other)
        return self

    def __contains__(self, person: Employee) -> bool:
        return person in self.team or any(person in m for m in self.team if isinstance(m, Manager))


@dataclass
class Department:
    name: str
    staff: list[Employee] = field(default_factory=list)

    @cached_property
    def total(self) -> float:
        return sum(e.pay for e in self.staff)

    def by_type(self) -> dict[str, list[str]]:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for e in self.staff:
            groups[type(e).__name__].append(e.name)
        return dict(groups)

    def to_json(self) -> str:
        return json.dumps({"dept": self.name, "staff": [{"name": e.name, "pay": round(e.pay, 2)} for e in sorted(self.staff)]})


ann = Engineer("Ann", 5000, {"python", "c"})
bob = Engineer("Bob", 4800.5)
cat = Manager("Cat", 6000, [ann])
dan = Manager("Dan", 7000)
dan += cat
dan += bob
try:
    cat += cat
except ValueError as e:
    print("ValueError:", e)
for e in (ann, bob, cat, dan):
    e.apply_raise()
dept = Department("R&D", [ann, bob, cat, dan])
print(sorted(dept.staff, reverse=True))
print(f"{dept.total:,.2f} {dept.by_type()} {Employee.count()}")
print(ann in dan, dan in cat, bob in dan, min(dept.staff).name)
print(dept.to_json())
print([f"{e.name:<5}|{e.pay:>10.2f}|{e.raise_rate:.0%}" for e in dept.staff])
print(isinstance(cat, Employee), Employee.__subclasses__() == [Engineer, Manager], getattr(ann, "languages", None), hasattr(cat, "languages"))
