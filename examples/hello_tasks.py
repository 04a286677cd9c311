"""Three tasks side by side, and a timer for the whole."""
import asyncio


async def brew(what, seconds):
    print(f"{what}: started")
    await asyncio.sleep(seconds)
    return f"{what} is ready"


async def main():
    coffee = asyncio.create_task(brew("coffee", 0.3))
    tea = asyncio.create_task(brew("tea", 0.1))
    print("kettle on")
    print(await tea)
    print(await coffee)
    results = await asyncio.gather(brew("cocoa", 0.1), brew("water", 0.0))
    print(results)


asyncio.run(main())
