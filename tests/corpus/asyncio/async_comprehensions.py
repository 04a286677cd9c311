import asyncio


async def arange(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([i async for i in arange(5) if i % 2 == 0])
    print({i % 3 async for i in arange(7)})
    print({i: i * i async for i in arange(4)})
    print([await double(i) for i in range(4)])
    print([await double(i) async for i in arange(3)])
    print([(i, j) async for i in arange(2) for j in range(2)])
    print({await double(k): str(k) for k in (1, 2)})
    print(sum([x async for x in arange(5)]), [y for y in [await double(9)]])
    pairs = [(i, c) for c in "ab" async for i in arange(2)]
    print(pairs)


asyncio.run(main())
