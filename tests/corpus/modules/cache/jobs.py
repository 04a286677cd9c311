import asyncio

from store import cache

DEFAULT = -1
log = []


async def fill(count):
    for i in range(count):
        await asyncio.sleep(0)
        cache.put(f"k{i}", i * i)
        log.append(i)


async def read(key):
    await asyncio.sleep(0.01)
    return cache.get(key, DEFAULT)


async def stream():
    for key, value in cache.items():
        if value > 3:
            yield key, value


class Session:
    opened = 0

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        Session.opened += 1
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("close", self.name)

    async def size(self):
        await asyncio.sleep(0)
        return len(cache)
