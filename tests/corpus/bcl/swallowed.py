import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(0.01)
    return "finished"


async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0.15)
    t.cancel()
    print(await t)


asyncio.run(main())
