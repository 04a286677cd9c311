import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    except Exception as e:
        print("should not see", type(e).__name__)
    print("should not get here")


async def main():
    task = asyncio.create_task(careful())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
