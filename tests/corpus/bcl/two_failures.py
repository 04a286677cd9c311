import asyncio


async def fails(delay, text):
    await asyncio.sleep(delay)
    raise RuntimeError(text)


async def main():
    try:
        await asyncio.gather(fails(0.15, "late"), fails(0.01, "early"))
    except RuntimeError as e:
        print("caught", e)


asyncio.run(main())
