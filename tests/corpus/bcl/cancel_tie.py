import asyncio


async def ticker():
    n = 0
    try:
        while True:
            await asyncio.sleep(0.05)
            n += 1
    except asyncio.CancelledError:
        print("ticks", n)
        raise


async def main():
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0.2)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("done")


asyncio.run(main())
