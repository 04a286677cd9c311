import asyncio


def make_counter():
    n = 0

    async def bump():
        nonlocal n
        await asyncio.sleep(0.001)
        n += 1
        return n

    return bump


async def main():
    bump = make_counter()
    print(await asyncio.gather(bump(), bump(), bump()))


asyncio.run(main())
