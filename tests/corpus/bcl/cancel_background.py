import asyncio


async def heartbeat():
    beats = 0
    try:
        while True:
            beats += 1
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"heartbeat stopped after {beats} beats")
        raise


async def main():
    task = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.05)
    print("cancelling")
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: task was cancelled")


asyncio.run(main())
