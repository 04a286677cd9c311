from collections import OrderedDict
from typing import Any, Generic, Hashable, Optional, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LRU(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self._data: "OrderedDict[K, V]" = OrderedDict()
        self.capacity = capacity
        self.hits = self.misses = 0

    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        if key in self._data:
            self._data.move_to_end(key)
            self.hits += 1
            return self._data[key]
        self.misses += 1
        return default

    def put(self, key: K, value: V) -> None:
        self._data[key] = value
        self._data.move_to_end(key)
        while len(self._data) > self.capacity:
            old, _ = self._data.popitem(last=False)
            print(f"evict {old!r}")

    def __contains__(self, key: K) -> bool:
        return key in self._data

    def __len__(self) -> int:
        return len(self._data)

    def stats(self) -> dict[str, Any]:
        total = self.hits + self.misses
        return {"hits": self.hits, "misses": self.misses, "ratio": round(self.hits / total, 2) if total else None}


cache: LRU[str, int] = LRU(2)
print(cache.stats())
cache.put("a", 1)
cache.put("b", 2)
print(cache.get("a"), cache.get("z"), cache.get("z", -1))
cache.put("c", 3)
print("b" in cache, "a" in cache, len(cache), cache.stats())
try:
    LRU(0)
except ValueError as e:
    print(e)
points: LRU[tuple[int, int], str] = LRU(1)
points.put((0, 0), "origin")
points.put((1, 2), "p")
print(points.get((1, 2)), points.get((0, 0), "gone"))
