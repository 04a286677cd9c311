import asyncio

import store
from store import cache, Cache
import jobs


async def main():
    await jobs.fill(5)
    print(cache.get("k3"), cache.hits, cache.misses)
    print(cache is store.cache, isinstance(store.cache, Cache))
    print(await asyncio.gather(jobs.read("k1"), jobs.read("k9"), jobs.read("k2")))
    print(cache.hits, cache.misses, jobs.log, jobs.DEFAULT)
    async for key, value in jobs.stream():
        print(key, value)
    async with jobs.Session("s1") as session:
        print(await session.size())
    print(jobs.Session.opened, store.stats())


asyncio.run(main())
