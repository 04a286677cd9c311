"""Mixins, MRO, super() chains, class and static methods, class counters."""
import asyncio
from abc import ABC, abstractmethod
from functools import cached_property


class Observable:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._observers = []

    def subscribe(self, callback):
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    def notify(self, **changes):
        for callback in list(self._observers):
            callback(self, **changes)


class Identified:
    _next_id = 1

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.id = Identified._next_id
        Identified._next_id += 1


class Entity(ABC):
    instances = 0

    def __init__(self, name: str):
        self.name = name
        type(self).instances += 1

    @abstractmethod
    def describe(self) -> str:
        ...

    @staticmethod
    def slug(text: str) -> str:
        return text.strip().lower().replace(" ", "-")

    @classmethod
    def create(cls, name: str, **kwargs):
        return cls(name.title(), **kwargs)

    @cached_property
    def key(self) -> str:
        print(f"computing key of {self.name}")
        return f"{type(self).__name__.lower()}:{self.slug(self.name)}"


class Player(Observable, Identified, Entity):
    def __init__(self, name: str, hp: int = 100):
        super().__init__(name)
        self._hp = hp

    @property
    def hp(self) -> int:
        return self._hp

    @hp.setter
    def hp(self, value: int) -> None:
        old, self._hp = self._hp, max(0, min(100, value))
        if old != self._hp:
            self.notify(old=old, new=self._hp)

    @hp.deleter
    def hp(self) -> None:
        self._hp = 0

    def describe(self) -> str:
        return f"#{self.id} {self.name} ({self.hp} hp)"


class Boss(Player):
    def __init__(self, name, hp=100, *, phase="one"):
        super().__init__(name, hp)
        self.phase = phase

    def describe(self):
        return super().describe() + f" phase {self.phase}"


async def fight(attacker: Player, target: Player, damage: int) -> None:
    await asyncio.sleep(0)
    target.hp -= damage


async def main():
    log = []
    hero = Player.create("sir lancelot")
    boss = Boss.create("big bad", hp=80, phase="two")
    unsubscribe = boss.subscribe(lambda who, old, new: log.append(f"{who.name}: {old}->{new}"))
    hero.subscribe(lambda who, **kw: log.append(f"{who.name} {sorted(kw.items())}"))
    await asyncio.gather(fight(hero, boss, 30), fight(boss, hero, 15), fight(hero, boss, 70))
    print(log)
    unsubscribe()
    boss.hp = 55
    del hero.hp
    print(hero.describe(), "|", boss.describe(), len(log))
    print(boss.key, boss.key)
    print(Player.instances, Boss.instances, Entity.instances)
    print([c.__name__ for c in Boss.__mro__])
    print(isinstance(boss, Observable), issubclass(Boss, Entity), hasattr(hero, "phase"))
    try:
        Entity("x")
    except TypeError as e:
        print("TypeError:", str(e).split(" with")[0])


asyncio.run(main())
