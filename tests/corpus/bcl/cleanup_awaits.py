import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.01)
        print("cleaned up")


async def main():
    t = asyncio.create_task(job())
    await asyncio.sleep(0.15)
    t.cancel()
    print("asked")
    try:
        await t
    except asyncio.CancelledError:
        print("gone")


asyncio.run(main())
