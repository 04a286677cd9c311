import asyncio


def take(iterator):
    return next(iterator)


async def consume(iterator):
    """next() without a default in a coroutine."""
    while True:
        value = next(iterator)
        await asyncio.sleep(0)
        print("value", value)


async def first(xs):
    return next(iter(xs))


async def agen(it):
    while True:
        yield next(it)
        await asyncio.sleep(0)


async def guarded(it):
    out = []
    try:
        while True:
            out.append(next(it))
            await asyncio.sleep(0)
    except StopIteration:
        out.append("end")
    return out


async def registry():
    handlers = {"a": 1, "b": 2}

    async def late():
        handlers["c"] = 3

    task = asyncio.create_task(late())
    try:
        for name in handlers:
            await asyncio.sleep(0)
            print("handler", name)
    except RuntimeError as e:
        print("RuntimeError:", e)
    await task
    items = [1, 2, 3]

    async def grow():
        items.append(4)
        await asyncio.sleep(0)
        items.remove(1)

    t = asyncio.create_task(grow())
    seen = []
    for x in items:
        await asyncio.sleep(0)
        seen.append(x)
    await t
    print(seen, items)
    subs = {"x", "y"}

    async def leave():
        subs.discard("x")

    t = asyncio.create_task(leave())
    try:
        for _ in subs:
            await asyncio.sleep(0)
    except RuntimeError as e:
        print("RuntimeError:", e)
    await t


async def main():
    print(await guarded(iter("abc")))
    print(await first([7, 8]))
    try:
        await consume(iter([1, 2]))
    except RuntimeError as e:
        print(type(e).__name__, e, repr(e.__cause__))
    try:
        async for x in agen(iter("pq")):
            print(x)
    except RuntimeError as e:
        print(type(e).__name__, e)
    task = asyncio.create_task(first([]))
    result, = await asyncio.gather(task, return_exceptions=True)
    print(repr(result))
    await registry()


asyncio.run(main())
