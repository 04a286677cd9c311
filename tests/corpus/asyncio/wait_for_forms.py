import asyncio


async def eternity():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cleanup")
        raise
    print("yay!")


async def answer():
    await asyncio.sleep(0.01)
    return 42


async def main():
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except asyncio.TimeoutError:
        print("timeout!")
    except Exception as e:
        print("other", e)
    print(await asyncio.wait_for(answer(), 1))
    print(await asyncio.wait_for(answer(), timeout=None))
    task = asyncio.create_task(answer())
    try:
        result = await asyncio.wait_for(task, 0.001)
        print(result)
    except TimeoutError:
        print("too slow", task.cancelled())
    try:
        await asyncio.wait_for(asyncio.shield(answer()), timeout=0)
    except TimeoutError as e:
        print(repr(e))


asyncio.run(main())
