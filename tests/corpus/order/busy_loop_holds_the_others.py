import asyncio


async def busy():
    total = 0
    for i in range(200_000):
        total += i % 7
    print("busy", total)
    await asyncio.sleep(0)
    print("busy ends")


async def quick():
    print("quick")
    await asyncio.sleep(0)
    print("quick ends")


async def main():
    await asyncio.gather(busy(), quick())


asyncio.run(main())
