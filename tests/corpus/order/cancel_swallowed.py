import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored cancel", attempt)
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0.005)
        print(task.cancel())
    print(await task, task.cancelled(), task.cancel())


asyncio.run(main())
