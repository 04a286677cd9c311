import asyncio


async def sleeper():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print("cancelled with", e.args, str(e))
        raise
    finally:
        print("finally")


async def stubborn():
    for attempt in range(2):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("ignored", attempt)
    return "survived"


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    print(task.cancel("shutting down"))
    try:
        await task
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    print(task.cancelled(), task.done(), task.cancel())

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
