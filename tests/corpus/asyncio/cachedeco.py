import asyncio
from functools import wraps


def async_cache(maxsize=2):
    def deco(fn):
        cache = {}
        order = []

        @wraps(fn)
        async def inner(*args):
            if args in cache:
                inner.hits += 1
                return cache[args]
            inner.misses += 1
            value = await fn(*args)
            cache[args] = value
            order.append(args)
            if len(order) > maxsize:
                old = order.pop(0)
                del cache[old]
                print("evict", old)
            return value

        inner.hits = 0
        inner.misses = 0
        inner.cache_clear = lambda: (cache.clear(), order.clear())
        return inner
    return deco


def singleflight(fn):
    pending = {}

    @wraps(fn)
    async def inner(key):
        if key in pending:
            print("join", key)
            return await asyncio.shield(pending[key])
        task = asyncio.ensure_future(fn(key))
        pending[key] = task
        try:
            return await task
        finally:
            pending.pop(key, None)
    return inner


@async_cache(maxsize=2)
async def add(a, b):
    print("computing", a, b)
    await asyncio.sleep(0)
    return a + b


@singleflight
async def load(key):
    print("loading", key)
    await asyncio.sleep(0.01)
    return key.upper()


async def main():
    for pair in [(1, 2), (1, 2), (3, 4), (5, 6), (1, 2)]:
        print(pair, await add(*pair))
    print(add.hits, add.misses)
    print(await asyncio.gather(load("a"), load("b"), load("a")))


asyncio.run(main())
