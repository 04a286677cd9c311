import asyncio


async def worker(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("worker", n, "cancelled")
        raise


async def main():
    group = asyncio.gather(*[worker(i) for i in range(3)])
    await asyncio.sleep(0.01)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled", group.cancelled())

    tasks = [asyncio.create_task(worker(i)) for i in (7, 8)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        print(type(result).__name__, isinstance(result, asyncio.CancelledError), isinstance(result, Exception))


asyncio.run(main())
