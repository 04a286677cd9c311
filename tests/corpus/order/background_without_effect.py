import asyncio


async def heartbeat():
    while True:
        await asyncio.sleep(1)
        print("beat")


async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.01)
    print("done without a beat", beat.done())


asyncio.run(main())
