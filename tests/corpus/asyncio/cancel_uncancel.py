import asyncio


async def structured(name):
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelling:", task.cancelling())
        if task.uncancel() == 0:
            print(name, "uncancelled")
        await asyncio.sleep(0.001)
        return f"{name} recovered"


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("ignored", i, e.args)
    return "gave up"


async def main():
    t = asyncio.create_task(structured("s"))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelling(), t.cancelled())
    print(await t, t.cancelled(), t.cancelling())
    s = asyncio.create_task(stubborn(), name="stubborn")
    for i in range(3):
        await asyncio.sleep(0.001)
        s.cancel(f"try {i}")
    print(await s, s.get_name(), s.cancelling())
    print(s.cancel())
    never = asyncio.create_task(structured("never"))
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print("cancelled before start")
    f = asyncio.get_running_loop().create_future()
    waiter = asyncio.create_task(asyncio.wait_for(f, 10))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), f.cancelled())
    try:
        waiter.result()
    except asyncio.CancelledError as e:
        print("result raises", repr(e))


asyncio.run(main())
