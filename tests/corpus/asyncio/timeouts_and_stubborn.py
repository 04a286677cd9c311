import asyncio


async def slow(name, delay):
    try:
        await asyncio.sleep(delay)
        return f"{name} ok"
    except asyncio.CancelledError:
        print(f"  {name}: cleaning up")
        await asyncio.sleep(0.001)
        print(f"  {name}: cleaned")
        raise


async def with_deadline(coro, seconds, default=None):
    try:
        return await asyncio.wait_for(coro, timeout=seconds)
    except TimeoutError:
        return default


async def nested():
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await slow("inner", 1)
            except TimeoutError:
                print("inner expired", inner.expired(), outer.expired())
            return await slow("rest", 0.001)
    finally:
        print("nested done")


async def extend():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.01) as cm:
        cm.reschedule(loop.time() + 1)
        await asyncio.sleep(0.03)
        print("extended", cm.when() is not None, cm.expired())


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("ignored cancel", attempt)
    return "survived"


async def main():
    print(await with_deadline(slow("a", 0.001), 1))
    print(await with_deadline(slow("b", 1), 0.01, default="fallback"))
    print(await nested())
    await extend()
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    for _ in range(3):
        t.cancel()
        await asyncio.sleep(0.001)
    print(await t, t.cancelled(), t.cancelling())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
    except TimeoutError as e:
        print(repr(e), isinstance(e.__cause__, asyncio.CancelledError))
    async with asyncio.timeout(None):
        print("no limit")
    try:
        await asyncio.wait_for(slow("c", 1), 0)
    except asyncio.TimeoutError:
        print("zero timeout")


asyncio.run(main())
