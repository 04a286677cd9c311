import asyncio
import functools


def memo(ttl=None, *, maxsize=3):
    """Memoizes a coroutine function."""
    def decorator(fn):
        store = {}
        hits = misses = 0

        def stats():
            return {"hits": hits, "misses": misses, "size": len(store)}

        def clear():
            nonlocal hits, misses
            store.clear()
            hits = misses = 0

        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            nonlocal hits, misses
            key = (args, tuple(sorted(kwargs.items())))
            if key in store:
                hits += 1
                return store[key]
            misses += 1
            if len(store) >= maxsize:
                store.pop(next(iter(store)))
            result = await fn(*args, **kwargs)
            store[key] = result
            return result

        wrapper.stats = stats
        wrapper.clear = clear
        wrapper.original = fn
        return wrapper
    return decorator


@memo(maxsize=2)
async def load(name, times=1):
    await asyncio.sleep(0)
    return name * times


@memo()
async def twice(n):
    return n * 2


async def main():
    for args in [("a",), ("b",), ("a",), ("c",), ("a",)]:
        print(args, await load(*args), load.stats())
    print(await load("z", times=3))
    load.clear()
    print(load.stats(), load.__name__)
    print(await twice(4), await twice(4), twice.stats())


asyncio.run(main())
