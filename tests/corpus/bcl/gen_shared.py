import asyncio


def ids():
    n = 0
    while True:
        n += 1
        yield n


async def take(g):
    await asyncio.sleep(0.01)
    return next(g)


async def main():
    g = ids()
    print(await asyncio.gather(take(g), take(g), take(g)))


asyncio.run(main())
