import asyncio
import time
from functools import wraps


def timed(fn):
    @wraps(fn)
    async def inner(*args, **kwargs):
        start = time.monotonic()
        try:
            return await fn(*args, **kwargs)
        finally:
            took = time.monotonic() - start
            print(f"{fn.__name__} finished, quick: {took < 0.5}")
    return inner


@timed
async def fetch_all(urls, *, limit=2):
    sem = asyncio.Semaphore(limit)

    async def one(url):
        async with sem:
            await asyncio.sleep(0.002 * len(url))
            return url, len(url)

    return dict(await asyncio.gather(*map(one, urls)))


@timed
async def pipeline(n):
    async def gen():
        for i in range(n):
            await asyncio.sleep(0)
            yield i

    evens = [x async for x in gen() if x % 2 == 0]
    squares = {x: x * x async for x in gen()}
    total = sum([x async for x in gen()])
    return evens, squares, total


async def main():
    print(await fetch_all(["a", "bbb", "cc"]))
    evens, squares, total = await pipeline(5)
    print(evens, squares, total)
    results = await asyncio.gather(pipeline(2), fetch_all(["x"]), return_exceptions=True)
    for r in results:
        print(r)


asyncio.run(main())
