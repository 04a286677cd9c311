from typing import TypeVar, Iterator

M = TypeVar("M", bound="Metric")


class Metric:
    def __init__(self, name):
        self.name = name


class Counter(Metric):
    value = 3


class Gauge(Metric):
    level = 1.5


class Registry:
    def __init__(self):
        self._items: dict[str, Metric] = {}

    def register(self, m: M) -> M:
        self._items[m.name] = m
        return m

    def of_kind(self, cls: type[M]) -> list[M]:
        return [m for m in self._items.values() if isinstance(m, cls)]

    def first(self, cls: type[M]) -> M | None:
        for m in self._items.values():
            if isinstance(m, cls):
                return m
        return None

    def each(self, cls: type[M]) -> Iterator[M]:
        for m in self._items.values():
            if isinstance(m, cls):
                yield m


r = Registry()
c = r.register(Counter("c"))
r.register(Gauge("g"))
print(c.value, [m.value for m in r.of_kind(Counter)], [m.level for m in r.of_kind(Gauge)])
g = r.first(Gauge)
print(g.level if g else None, [m.name for m in r.each(Metric)])
