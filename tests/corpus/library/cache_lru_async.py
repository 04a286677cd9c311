import asyncio
import functools
import hashlib
import json
from collections import OrderedDict
from typing import Any, Callable, Generic, TypeVar, Optional

K = TypeVar("K")
V = TypeVar("V")


class LRUCache(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        self._data: OrderedDict[K, V] = OrderedDict()
        self.capacity = capacity
        self.hits = self.misses = 0

    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        if key not in self._data:
            self.misses += 1
            return default
        self.hits += 1
        self._data.move_to_end(key)
        return self._data[key]

    def put(self, key: K, value: V) -> None:
        if key in self._data:
            self._data.move_to_end(key)
        self._data[key] = value
        while len(self._data) > self.capacity:
            old, _ = self._data.popitem(last=False)
            print("evict", old)

    def __len__(self) -> int:
        return len(self._data)

    def __contains__(self, key: K) -> bool:
        return key in self._data


def async_cache(fn):
    store: dict[tuple, Any] = {}

    @functools.wraps(fn)
    async def wrapper(*args):
        if args not in store:
            store[args] = await fn(*args)
        return store[args]

    wrapper.store = store
    return wrapper


@async_cache
async def slow_square(n: int) -> int:
    print("computing", n)
    await asyncio.sleep(0.001)
    return n * n


def key_of(params: dict) -> str:
    return hashlib.sha256(json.dumps(params, sort_keys=True).encode()).hexdigest()[:12]


async def main():
    cache: LRUCache[str, int] = LRUCache(2)
    for i, k in enumerate("abcab"):
        cache.put(k, i)
        cache.get("a")
    print(len(cache), "a" in cache, cache.get("zzz", -1), cache.hits, cache.misses)
    print(await slow_square(3), await slow_square(3), await slow_square(4))
    print(key_of({"b": 1, "a": [1, 2]}), key_of({"a": [1, 2], "b": 1}) == key_of({"b": 1, "a": [1, 2]}))
    print(slow_square.__name__, len(slow_square.store))

asyncio.run(main())
