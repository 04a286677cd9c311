"""LRU and TTL caches, memoizing decorators for sync and async functions."""
import asyncio
import functools
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self._data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key not in self._data:
            self.misses += 1
            return default
        self._data.move_to_end(key)
        self.hits += 1
        return self._data[key]

    def put(self, key, value):
        if key in self._data:
            self._data.move_to_end(key)
        self._data[key] = value
        if len(self._data) > self.capacity:
            evicted, _ = self._data.popitem(last=False)
            print("evicted", evicted)

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items())
        return f"LRUCache({{{items}}})"


def async_memoize(maxsize=2):
    def decorate(fn):
        cache = LRUCache(maxsize)
        pending = {}

        @functools.wraps(fn)
        async def wrapper(*args):
            hit = cache.get(args)
            if hit is not None:
                return hit
            if args in pending:
                return await pending[args]
            fut = asyncio.get_running_loop().create_future()
            pending[args] = fut
            try:
                result = await fn(*args)
                cache.put(args, result)
                fut.set_result(result)
                return result
            except Exception as e:
                fut.set_exception(e)
                fut.exception()
                raise
            finally:
                del pending[args]
        wrapper.cache = cache
        return wrapper
    return decorate


calls = []


@async_memoize(maxsize=2)
async def fetch(name, size):
    """Fetch a thing."""
    calls.append(name)
    await asyncio.sleep(0.01)
    if size < 0:
        raise ValueError(f"bad size {size} for {name}")
    return name * size


async def main():
    print(await asyncio.gather(fetch("a", 2), fetch("a", 2), fetch("b", 3)))
    print(await fetch("a", 2), calls)
    print(await fetch("c", 1), calls)
    print(await fetch("b", 3), calls)
    results = await asyncio.gather(fetch("z", -1), fetch("z", -1), return_exceptions=True)
    print(results)
    print(fetch.__name__, fetch.__doc__, fetch.cache)
    print(len(fetch.cache), ("c", 1) in fetch.cache, fetch.cache.hits, fetch.cache.misses)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info().hits)
asyncio.run(main())
