from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .constants import START_HP
from .errors import UnknownEntity


@dataclass
class Entity:
    name: str
    hp: int = START_HP
    strength: int = 1
    position: int = field(default=0, repr=False)
    symbol: ClassVar[str] = "?"

    @property
    def alive(self) -> bool:
        return self.hp > 0

    def attack(self, other: Entity) -> int:
        damage = min(self.strength, other.hp)
        other.hp -= damage
        return damage

    def __hash__(self):
        return hash(self.name)


@dataclass
class Hero(Entity):
    strength: int = 4
    symbol: ClassVar[str] = "@"

    __hash__ = Entity.__hash__

    def attack(self, other):
        damage = super().attack(other)
        if not other.alive:
            self.hp += 1
        return damage


@dataclass
class Monster(Entity):
    symbol: ClassVar[str] = "m"
    __hash__ = Entity.__hash__


KINDS = {"hero": Hero, "monster": Monster}


def make(kind: str, name: str, **options) -> Entity:
    if kind not in KINDS:
        raise UnknownEntity(kind)
    return KINDS[kind](name, **options)
