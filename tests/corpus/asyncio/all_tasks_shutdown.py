import asyncio


async def ticker(n):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("stop", n)
        raise


async def shutdown():
    tasks = [t for t in sorted(asyncio.all_tasks(), key=lambda t: t.get_name()) if t is not asyncio.current_task()]
    print("cancelling", len(tasks))
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results])


async def main():
    for i in range(2):
        asyncio.create_task(ticker(i))
    await asyncio.sleep(0.1)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await shutdown()


asyncio.run(main())
