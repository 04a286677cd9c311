import asyncio


async def child(name, ev):
    try:
        await ev.wait()
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    ev = asyncio.Event()
    inner = asyncio.create_task(child("inner", ev))
    outer = asyncio.create_task(wait_shielded(inner))
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0)
    print("outer", outer.cancelled(), "inner", inner.done())
    ev.set()
    print(await inner)
    ev.clear()
    a, b = (asyncio.create_task(child(n, ev)) for n in "ab")
    both = asyncio.gather(a, b)
    await asyncio.sleep(0)
    a.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print("gather saw cancel", a.cancelled(), b.cancelled())
    b.cancel()
    results = await asyncio.gather(a, b, return_exceptions=True)
    print([type(r).__name__ for r in results])
    fut = asyncio.Future()
    asyncio.get_running_loop().call_soon(fut.cancel)
    try:
        await fut
    except asyncio.CancelledError:
        print("future cancelled", fut.cancelled(), fut.done())
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    print(asyncio.iscoroutinefunction(child), asyncio.isfuture(fut), asyncio.isfuture(a))


async def wait_shielded(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("shield waiter cancelled")
        raise


asyncio.run(main())
