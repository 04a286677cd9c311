"""Gathering results with mixed awaitables and error handling."""
import asyncio


async def fetch(name, delay, fail=False):
    print(f"start {name}")
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(f"{name} failed")
    print(f"end {name}")
    return name.upper()


async def main():
    task = asyncio.create_task(fetch("task", 0.02), name="bg")
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.03, future.set_result, "FUT")
    results = await asyncio.gather(fetch("coro", 0.01), task, future)
    print(results)

    mixed = await asyncio.gather(
        fetch("a", 0.01),
        fetch("b", 0.005, fail=True),
        asyncio.gather(fetch("c", 0.0), fetch("d", 0.002, True), return_exceptions=True),
        return_exceptions=True,
    )
    for item in mixed:
        if isinstance(item, Exception):
            print("error:", type(item).__name__, item)
        else:
            print("value:", item)

    g = asyncio.gather(fetch("x", 1), fetch("y", 1))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled(), g.done())
    print(await asyncio.gather())
    empty = await asyncio.gather(*[])
    print(empty)


asyncio.run(main())
