import asyncio
from typing import Generic, TypeVar, Optional, Callable, Awaitable

T = TypeVar("T")


class AsyncCache(Generic[T]):
    def __init__(self, loader: Callable[[str], Awaitable[T]], ttl: float):
        self._loader = loader
        self._ttl = ttl
        self._data: dict[str, tuple[float, T]] = {}
        self._pending: dict[str, asyncio.Future[T]] = {}
        self.hits = 0
        self.misses = 0

    async def get(self, key: str) -> T:
        loop = asyncio.get_running_loop()
        entry = self._data.get(key)
        if entry and loop.time() - entry[0] < self._ttl:
            self.hits += 1
            return entry[1]
        if key in self._pending:
            return await self._pending[key]
        self.misses += 1
        fut: asyncio.Future[T] = loop.create_future()
        self._pending[key] = fut
        try:
            value = await self._loader(key)
            self._data[key] = (loop.time(), value)
            fut.set_result(value)
            return value
        except Exception as e:
            fut.set_exception(e)
            fut.exception()
            raise
        finally:
            del self._pending[key]


loads: list[str] = []


async def load_user(key: str) -> int:
    loads.append(key)
    await asyncio.sleep(0.002)
    if key == "bad":
        raise LookupError(f"no user {key}")
    return len(key) * 100


async def main():
    cache = AsyncCache(load_user, ttl=0.05)
    print(await asyncio.gather(*(cache.get(k) for k in ["ann", "bo", "ann"])))
    print(await cache.get("ann"), cache.hits, cache.misses)
    results = await asyncio.gather(cache.get("bad"), cache.get("bad"), return_exceptions=True)
    print([str(r) for r in results])
    await asyncio.sleep(0.06)
    print(await cache.get("bo"), loads)


asyncio.run(main())
