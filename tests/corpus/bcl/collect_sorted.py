import asyncio


async def collect(results, name, delay):
    await asyncio.sleep(delay)
    results.append(name)


async def main():
    results = []
    async with asyncio.TaskGroup() as tg:
        for i, name in enumerate(["x", "y", "z"]):
            tg.create_task(collect(results, name, 0.01 * (3 - i)))
    print(sorted(results))


asyncio.run(main())
