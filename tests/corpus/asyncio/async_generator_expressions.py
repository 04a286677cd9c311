import asyncio


async def countdown(n):
    while n > 0:
        yield n
        n -= 1
        await asyncio.sleep(0)


async def is_even(x):
    await asyncio.sleep(0)
    return x % 2 == 0


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def main():
    squares = (x * x async for x in countdown(4))
    async for s in squares:
        print("square", s)
    evens = [x async for x in countdown(6) if await is_even(x)]
    print(evens)
    pairs = [(x, y) async for x in countdown(3) for y in range(x) if y != 1]
    print(pairs)
    mixed = [await double(x) for x in range(3)]
    print(mixed)
    table = {x: await double(x) async for x in countdown(3)}
    print(table)
    print({await double(x) % 3 for x in range(5)})
    nested = [[await double(y) async for y in countdown(x)] for x in range(1, 4)]
    print(nested)
    gen = (await double(x) for x in range(3))
    print([v async for v in gen])
    total = 0
    async for v in (a + b async for a in countdown(2) for b in (10, 20)):
        total += v
    print(total)
    words = {w.upper(): len(w) async for w in names()}
    print(words)
    print(any([await is_even(x) for x in (1, 3, 5)]), all([await is_even(x) async for x in countdown(1)]))
    lazy = (x async for x in countdown(3))
    print(await anext(lazy), await lazy.__anext__())
    await lazy.aclose()
    print([x async for x in lazy])


async def names():
    for w in ("ann", "bob"):
        yield w


asyncio.run(main())
