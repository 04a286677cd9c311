import asyncio


async def make_request_with_timeout():
    try:
        async with asyncio.timeout(0.01):
            # Structured block affected by the timeout:
            await asyncio.sleep(1)
            print("unreachable")
    except TimeoutError:
        print("There was a timeout")
    # Outer code not affected by the timeout:
    await asyncio.sleep(0)
    print("unrelated code")


async def guarded():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelling", task.cancelling())
        print("left", task.uncancel())
    await asyncio.sleep(0)
    return task.get_name()


async def main():
    await make_request_with_timeout()
    task = asyncio.create_task(guarded(), name="guard")
    await asyncio.sleep(0)
    task.cancel()
    print(await task)


asyncio.run(main())
