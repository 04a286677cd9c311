import asyncio


async def numbers(name, n, wait):
    for i in range(n):
        if wait:
            await asyncio.sleep(0)
        print(name, "yields", i)
        yield i
    print(name, "over")


async def doubled(source):
    async for i in source:
        yield i * 2


async def consume(name, n, wait):
    async for i in doubled(numbers(name, n, wait)):
        print(name, "got", i)
        if i == 2:
            await asyncio.sleep(0)
    return name


async def ticker(n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(0)


async def depth(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await depth(n - 1)


async def deep(name):
    print(name, await depth(900))


async def main():
    await asyncio.gather(consume("a", 3, True), consume("b", 3, False), ticker(6))
    await asyncio.gather(deep("x"), ticker(3), deep("y"))
    t = asyncio.create_task(consume("c", 100, True))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
