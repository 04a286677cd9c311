import asyncio
from typing import Any, Callable


class Container:
    """A tiny dependency injection container."""

    def __init__(self):
        self._factories: dict[type, Callable[["Container"], Any]] = {}
        self._singletons: dict[type, Any] = {}

    def register(self, cls, factory=None, *, singleton=False):
        self._factories[cls] = factory or (lambda c: cls())
        if singleton:
            self._singletons[cls] = None
        return self

    def resolve(self, cls):
        if cls not in self._factories:
            raise LookupError(f"{cls.__name__} is not registered")
        if cls in self._singletons:
            if self._singletons[cls] is None:
                self._singletons[cls] = self._factories[cls](self)
            return self._singletons[cls]
        return self._factories[cls](self)


class Spare:
    pass


class Clock:
    def __init__(self):
        self.ticks = 0

    def now(self):
        self.ticks += 1
        return self.ticks


class Repo:
    def __init__(self, clock):
        self.clock = clock
        self.rows = []

    async def save(self, item):
        await asyncio.sleep(0)
        self.rows.append((self.clock.now(), item))
        return len(self.rows)


class Service:
    def __init__(self, repo: Repo, clock: Clock):
        self.repo = repo
        self.clock = clock

    async def handle(self, *items):
        return [await self.repo.save(i) for i in items]


async def main():
    c = Container()
    c.register(Clock, singleton=True)
    c.register(Repo, lambda c: Repo(c.resolve(Clock)), singleton=True)
    c.register(Service, lambda c: Service(c.resolve(Repo), c.resolve(Clock)))
    s1, s2 = c.resolve(Service), c.resolve(Service)
    print(s1 is s2, s1.repo is s2.repo, s1.clock is c.resolve(Clock))
    print(await s1.handle("a", "b"), await s2.handle("c"))
    print(c.resolve(Repo).rows, s1.clock.now())
    try:
        c.resolve(Spare)
    except LookupError as e:
        print(e)


asyncio.run(main())
