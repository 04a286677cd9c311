import asyncio


async def inner():
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.1)
    except asyncio.TimeoutError:
        print("inner timeout")
    await asyncio.sleep(5)


async def main():
    try:
        await asyncio.wait_for(inner(), timeout=0.3)
    except asyncio.TimeoutError:
        print("outer timeout")


asyncio.run(main())
