import asyncio


async def job():
    try:
        print("working")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        print("cleaned")
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main knows", task.cancelled())


asyncio.run(main())
