import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Iterator

K = TypeVar("K")
V = TypeVar("V")


class AsyncCache(Generic[K, V]):
    def __init__(self, ttl: float, loader):
        self.ttl = ttl
        self.loader = loader
        self._data: dict[K, tuple[V, float]] = {}
        self._locks: defaultdict[K, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.stats = {"hit": 0, "miss": 0}

    async def get(self, key: K) -> V:
        async with self._locks[key]:
            now = asyncio.get_running_loop().time()
            if key in self._data:
                value, expires = self._data[key]
                if expires > now:
                    self.stats["hit"] += 1
                    return value
            self.stats["miss"] += 1
            value = await self.loader(key)
            self._data[key] = (value, now + self.ttl)
            return value

    def invalidate(self, key: K) -> bool:
        return self._data.pop(key, None) is not None

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[K]:
        return iter(sorted(self._data))

    def __contains__(self, key: K) -> bool:
        return key in self._data


@dataclass
class Product:
    sku: str
    qty: int = 0
    tags: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.sku = self.sku.upper()


class OutOfStock(Exception):
    pass


DB = {"a1": Product("a1", 3, ["new"]), "b2": Product("b2", 0), "c3": Product("c3")}


async def load(sku: str) -> Product:
    await asyncio.sleep(0)
    try:
        return DB[sku]
    except KeyError as e:
        raise LookupError(f"no product {sku}") from e


async def reserve(cache: AsyncCache[str, Product], sku: str, n: int) -> int:
    product = await cache.get(sku)
    if product.qty < n:
        raise OutOfStock(f"{product.sku}: {product.qty} < {n}")
    product.qty -= n
    return product.qty


async def main():
    cache: AsyncCache[str, Product] = AsyncCache(10, load)
    results = await asyncio.gather(
        reserve(cache, "a1", 2), reserve(cache, "a1", 1), reserve(cache, "a1", 1), reserve(cache, "b2", 1),
        reserve(cache, "zz", 1), return_exceptions=True)
    for r in results:
        print(r if isinstance(r, int) else f"{type(r).__name__}({r})")
    print(cache.stats, len(cache), list(cache), "a1" in cache)
    print(cache.invalidate("a1"), cache.invalidate("a1"), DB["a1"])

asyncio.run(main())
