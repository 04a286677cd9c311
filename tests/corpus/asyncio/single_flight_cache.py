"""LRU cache with TTL, single-flight and async loader."""
import asyncio
from collections import OrderedDict
from typing import Any, Awaitable, Callable, Generic, Hashable, Optional, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class AsyncCache(Generic[K, V]):
    def __init__(self, loader: Callable[[K], Awaitable[V]], *, maxsize: int = 3, ttl: Optional[float] = None, clock: Callable[[], float] = lambda: 0.0):
        self._loader = loader
        self._maxsize = maxsize
        self._ttl = ttl
        self._clock = clock
        self._data: "OrderedDict[K, tuple[V, float]]" = OrderedDict()
        self._pending: dict[K, asyncio.Future] = {}
        self.hits = self.misses = self.evictions = 0

    async def get(self, key: K) -> V:
        entry = self._data.get(key)
        if entry is not None:
            value, stored = entry
            if self._ttl is None or self._clock() - stored < self._ttl:
                self._data.move_to_end(key)
                self.hits += 1
                return value
            del self._data[key]
        if key in self._pending:
            return await asyncio.shield(self._pending[key])
        self.misses += 1
        fut = asyncio.get_running_loop().create_future()
        self._pending[key] = fut
        try:
            value = await self._loader(key)
        except Exception as exc:
            fut.set_exception(exc)
            fut.exception()
            raise
        else:
            fut.set_result(value)
            self._store(key, value)
            return value
        finally:
            del self._pending[key]

    def _store(self, key: K, value: V) -> None:
        self._data[key] = (value, self._clock())
        while len(self._data) > self._maxsize:
            old, _ = self._data.popitem(last=False)
            self.evictions += 1
            print("evicted", old)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    @property
    def stats(self) -> dict[str, int]:
        return {"hits": self.hits, "misses": self.misses, "evictions": self.evictions}


loads: list[str] = []


async def load(key: str) -> str:
    loads.append(key)
    await asyncio.sleep(0.001)
    if key == "bad":
        raise KeyError(key)
    return key.upper() * 2


async def main():
    now = 0.0
    cache = AsyncCache(load, maxsize=2, ttl=10, clock=lambda: now)
    print(await asyncio.gather(*(cache.get("a") for _ in range(3))))
    print(await cache.get("b"), await cache.get("a"))
    print(await cache.get("c"), "b" in cache, len(cache))
    now += 11
    print(await cache.get("a"))
    results = await asyncio.gather(cache.get("bad"), cache.get("bad"), return_exceptions=True)
    print([repr(r) for r in results])
    print(cache.stats, loads)

asyncio.run(main())
