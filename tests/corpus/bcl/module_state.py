import asyncio

current = None


async def work(name):
    global current
    current = name
    await asyncio.sleep(0.01)
    return current


async def main():
    print(await asyncio.gather(work("a"), work("b"), work("c")))


asyncio.run(main())
