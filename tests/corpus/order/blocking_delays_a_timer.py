import asyncio
import time


async def blocker():
    await asyncio.sleep(0.01)
    print("block")
    time.sleep(0.1)
    print("unblock")


async def ticker():
    await asyncio.sleep(0.03)
    print("tick, late")


async def main():
    await asyncio.gather(blocker(), ticker())


asyncio.run(main())
