import asyncio


async def countdown(n):
    while n:
        await asyncio.sleep(0)
        yield n
        n -= 1


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([[y async for y in countdown(x)] for x in range(4)])
    print({x: {y async for y in countdown(x)} for x in (1, 2)})
    print([(x, await double(x)) async for x in countdown(3) if await double(x) != 4])
    print(sum([await double(x) for x in range(4)]), [await double(y) for x in range(3) for y in range(x)])
    lazy = (await double(x) async for x in countdown(2))
    print(type(lazy).__name__, [x async for x in lazy])
    flags = [x % 2 == 0 async for x in countdown(3)]
    print(any(flags), all(flags), max([x async for x in countdown(5)], default=0))

asyncio.run(main())
