"""Special methods that note who asked, and tests of lists that others fill."""
import asyncio


class Cache:
    def __init__(self):
        self.data = {}
        self.asked = []

    def __contains__(self, key):
        self.asked.append(key)
        return key in self.data

    def __len__(self):
        self.asked.append("len")
        return len(self.data)


async def look_up(cache, key):
    await asyncio.sleep(0.05)
    return key in cache or bool(cache) and key


async def fill(items):
    await asyncio.sleep(0.05)
    items.append("first")


async def poll(items):
    await asyncio.sleep(0.05)
    return "some" if items else "none"


async def main():
    cache = Cache()
    print(await asyncio.gather(*(look_up(cache, k) for k in "abcdef")))
    print(cache.asked)
    items = []
    print(await asyncio.gather(poll(items), fill(items), poll(items)))


asyncio.run(main())
