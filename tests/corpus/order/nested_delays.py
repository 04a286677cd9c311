import asyncio


async def inner():
    await asyncio.sleep(0.02)


async def outer(name, rounds):
    for _ in range(rounds):
        await inner()
    print(name, rounds)


async def main():
    await asyncio.gather(outer("a", 3), outer("b", 1), outer("c", 2))


asyncio.run(main())
