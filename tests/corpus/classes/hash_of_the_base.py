from dataclasses import dataclass
from typing import ClassVar


@dataclass
class Entity:
    name: str
    hp: int = 3
    symbol: ClassVar[str] = "?"
    made: ClassVar[int] = 0

    def __post_init__(self):
        Entity.made += 1

    def __hash__(self):
        return hash(self.name)

    def show(self):
        return self.symbol + self.name


@dataclass
class Hero(Entity):
    strength: int = 4
    symbol: ClassVar[str] = "@"

    # eq=True takes the inherited hash away.
    __hash__ = Entity.__hash__


@dataclass
class Monster(Entity):
    symbol = "m"

    __hash__ = Entity.__hash__


a, b = Hero("a"), Monster("b", 2)
print(a.show(), b.show(), Hero.symbol, Entity.symbol, type(b).symbol, Entity.made)
found = {a: "first", b: "second"}
print(found[Hero("a")], found.get(Hero("a", 9)), found[Monster("b", 2)], a, b)
print(a == Hero("a"), a == b, len({a, Hero("a"), Hero("c")}))
