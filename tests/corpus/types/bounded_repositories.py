"""Repositories over a common base, services on top."""
from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Generic, TypeVar


@dataclass
class Entity(ABC):
    id: int = field(default=0, kw_only=True)
    version: int = field(default=1, kw_only=True)

    @abstractmethod
    def label(self) -> str: ...

    def touch(self) -> int:
        self.version += 1
        return self.version


@dataclass
class User(Entity):
    name: str

    def label(self) -> str:
        return f"user {self.name}"


@dataclass
class Invoice(Entity):
    owner: User
    total: float

    def label(self) -> str:
        return f"invoice #{self.id} of {self.owner.name}"


E = TypeVar("E", bound=Entity)


def describe(entity: Entity) -> str:
    return f"<{entity.label()} v{entity.version}>"


def newest(items: list[E]) -> E:
    best = items[0]
    for item in items[1:]:
        if item.id > best.id:
            best = item
    return best


class Repository(Generic[E]):
    def __init__(self) -> None:
        self._rows: dict[int, E] = {}
        self._next = 1

    async def add(self, entity: E) -> E:
        await asyncio.sleep(0)
        if not entity.id:
            entity.id = self._next
        self._next = max(self._next, entity.id) + 1
        self._rows[entity.id] = entity
        return entity

    async def get(self, key: int) -> E:
        try:
            return self._rows[key]
        except KeyError:
            raise LookupError(f"no row {key}") from None

    async def find(self, key: int) -> E | None:
        return self._rows.get(key)

    def all(self) -> list[E]:
        return sorted(self._rows.values(), key=lambda e: (-e.version, e.id))

    def labels(self) -> list[str]:
        return [describe(e) for e in self._rows.values() if e.version > 0]


class InvoiceRepository(Repository[Invoice]):
    async def by_owner(self, owner: User) -> list[Invoice]:
        return [i for i in self._rows.values() if i.owner == owner]

    def total(self) -> float:
        return sum(i.total for i in self.all())


async def main() -> None:
    users: Repository[User] = Repository()
    invoices = InvoiceRepository()
    ann = await users.add(User("Ann"))
    bob = await users.add(User("Bob", id=10))
    cid = await users.add(User("Cid"))
    for owner, total in ((ann, 12.5), (bob, 3.0), (ann, 4.25)):
        await invoices.add(Invoice(owner, total))
    bob.touch()
    print([u.name for u in users.all()], cid.id)
    print(invoices.labels(), invoices.total())
    print([i.id for i in await invoices.by_owner(ann)])
    first = await invoices.get(1)
    first.total *= 2
    print(first.total, newest(users.all()).name, newest(invoices.all()).label())
    try:
        await users.get(99)
    except LookupError as e:
        print(type(e).__name__, e)
    found = await users.find(11)
    print(found.label() if found else None, await users.find(5))


asyncio.run(main())
