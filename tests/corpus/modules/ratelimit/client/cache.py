from __future__ import annotations
from collections import OrderedDict
from typing import Callable, Generic, Hashable, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class TTLCache(Generic[K, V]):
    def __init__(self, size: int, ttl: float, clock: Callable[[], float]):
        self.size, self.ttl, self._clock = size, ttl, clock
        self._data: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key: K) -> V | None:
        entry = self._data.get(key)
        if entry is None or entry[0] < self._clock():
            self.misses += 1
            self._data.pop(key, None)
            return None
        self.hits += 1
        self._data.move_to_end(key)
        return entry[1]

    def put(self, key: K, value: V) -> None:
        self._data[key] = (self._clock() + self.ttl, value)
        while len(self._data) > self.size:
            self._data.popitem(last=False)

    def __len__(self) -> int:
        return len(self._data)
