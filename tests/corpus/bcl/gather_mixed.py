import asyncio


async def none():
    await asyncio.sleep(0.001)


async def num(n):
    await asyncio.sleep(0.001)
    return n


async def text(s):
    return s * 2


async def main():
    await asyncio.gather(none(), none())
    a, b, c = await asyncio.gather(num(1), text("x"), num(3))
    print(a, b, c)
    both = await asyncio.gather(num(1), text("y"))
    print(both)
    rest = [num(i) for i in range(3)]
    print(await asyncio.gather(num(9), *rest))
    g = asyncio.gather(num(4), num(5))
    print(await g)
    print(await asyncio.gather(*[text(w) for w in "ab"], return_exceptions=True))


asyncio.run(main())
