import asyncio


async def two_short():
    await asyncio.sleep(0.02)
    await asyncio.sleep(0.02)
    print("two short ones")


async def one_long():
    await asyncio.sleep(0.03)
    print("one long one")


async def main():
    await asyncio.gather(two_short(), one_long())


asyncio.run(main())
