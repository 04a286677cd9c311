import asyncio


async def g(n):
    print("g", n)
    await asyncio.sleep(0)
    return n


async def h(n):
    print("h", n)
    return list(range(n))


def plain(n):
    print("plain", n)
    return n


async def main():
    pair = (await g(1), [x for x in await h(2)])
    print(pair)
    both = [plain(3), {x: x for x in await h(2)}, await g(4)]
    print(both)
    print(await g(5), {x async for x in numbers()}, plain(6))
    total = plain(1) + sum([x for x in await h(3)])
    print(total)


async def numbers():
    print("numbers")
    yield 1


asyncio.run(main())
