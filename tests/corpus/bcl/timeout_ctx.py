import asyncio


async def step(n):
    await asyncio.sleep(0.001)
    return n + 1


async def main():
    try:
        async with asyncio.timeout(0.2):
            await asyncio.sleep(10)
            print("never")
    except TimeoutError:
        print("timed out")
    async with asyncio.timeout(5):
        value = 0
        for _ in range(3):
            value = await step(value)
        print("value", value)


asyncio.run(main())
