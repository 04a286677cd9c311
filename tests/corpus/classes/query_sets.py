"""Simple ORM-like layer with metaclass-free field declarations and query chaining."""
import asyncio
from dataclasses import dataclass, field
from typing import Any


class QuerySet:
    def __init__(self, model, rows, filters=(), ordering=None, limit_to=None):
        self.model = model
        self.rows = rows
        self._filters = list(filters)
        self._ordering = ordering
        self._limit = limit_to

    def _clone(self, **changes):
        params = dict(filters=self._filters, ordering=self._ordering, limit_to=self._limit)
        params.update(changes)
        return QuerySet(self.model, self.rows, **params)

    def filter(self, predicate):
        return self._clone(filters=self._filters + [predicate])

    def order_by(self, key):
        return self._clone(ordering=key)

    def limit(self, n):
        return self._clone(limit_to=n)

    def __iter__(self):
        rows = [r for r in self.rows if all(f(r) for f in self._filters)]
        if self._ordering:
            rows.sort(key=self._ordering)
        yield from rows[:self._limit]

    def first(self):
        return next(iter(self), None)

    def count(self):
        return sum(1 for _ in self)

    def values(self, *names):
        return [tuple(getattr(r, n) for n in names) for r in self]


class Table:
    def __init__(self, model):
        self.model = model
        self.rows = []
        self.next_id = 1

    def insert(self, **data):
        row = self.model(id=self.next_id, **data)
        self.rows.append(row)
        self.next_id += 1
        return row

    @property
    def objects(self):
        return QuerySet(self.model, self.rows)


@dataclass
class Person:
    id: int
    name: str
    age: int = 18
    tags: list = field(default_factory=list)


people = Table(Person)
for name, age in [("zed", 40), ("amy", 25), ("bob", 31), ("cat", 19)]:
    people.insert(name=name, age=age)
people.insert(name="kid")
adults = people.objects.filter(lambda p: p.age > 18)
print(adults.count(), [p.name for p in adults.order_by(lambda p: p.age).limit(2)])
print(adults.filter(lambda p: "b" in p.name).first())
print(people.objects.order_by(lambda p: p.name).values("id", "name")[:3])
print(people.objects.filter(lambda p: p.age > 100).first(), people.objects.count())
p = people.objects.first()
p.tags.append("old")
print(people.rows[0].tags, p is people.rows[0])
