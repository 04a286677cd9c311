import asyncio
from typing import AsyncGenerator


async def averager() -> AsyncGenerator[float, float]:
    total, n, avg = 0.0, 0, 0.0
    while True:
        value = yield avg
        if value is None:
            return
        total += value
        n += 1
        avg = total / n


async def resilient():
    n = 0
    while n < 5:
        try:
            n += 1
            yield n
        except ValueError as e:
            print("handled", e)
            yield "recovered"
        finally:
            print("step", n)


async def paginate(pages):
    token = 0
    while token is not None:
        items, token = await fetch_page(pages, token)
        for it in items:
            yield it


async def fetch_page(pages, i):
    await asyncio.sleep(0)
    return pages[i], (i + 1 if i + 1 < len(pages) else None)


async def chunked(agen, n):
    buf = []
    async for x in agen:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.clear()
    if buf:
        yield tuple(buf)


async def zip_async(*gens):
    its = [g.__aiter__() for g in gens]
    while True:
        try:
            yield tuple([await i.__anext__() for i in its])
        except StopAsyncIteration:
            return


async def enumerate_async(agen, start=0):
    i = start
    async for x in agen:
        yield i, x
        i += 1


async def main():
    a = averager()
    print(await a.asend(None))
    for v in (10, 20, 60):
        print(await a.asend(v))
    try:
        await a.asend(None)
    except StopAsyncIteration:
        print("averager over")
    r = resilient()
    print(await anext(r))
    print(await r.athrow(ValueError("bad")))
    print(await anext(r))
    await r.aclose()
    try:
        await anext(r)
    except StopAsyncIteration:
        print("closed")
    pages = [[1, 2, 3], [4], [], [5, 6]]
    print([x async for x in paginate(pages)])
    async for c in chunked(paginate(pages), 4):
        print(c)
    async for i, (p, q) in enumerate_async(zip_async(paginate(pages), paginate([["a", "b"], ["c"]])), 1):
        print(i, p, q)
    gen = (x * 2 async for x in paginate(pages) if x > 3)
    print(type(gen).__name__, [v async for v in gen])
    print({k: v async for k, v in enumerate_async(paginate([["x"], ["y"]]))})
    print(max([x async for x in paginate(pages)]), any([x > 5 async for x in paginate(pages)]))
    nested = [[y async for y in paginate([[x], [x + 1]])] for x in range(2)]
    print(nested)

asyncio.run(main())
