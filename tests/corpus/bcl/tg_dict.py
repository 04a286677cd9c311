import asyncio


async def fetch(k):
    await asyncio.sleep(0.005)
    return k, len(k)


async def main():
    tasks = {}
    async with asyncio.TaskGroup() as tg:
        for k in ("alpha", "be", "gam"):
            tasks[k] = tg.create_task(fetch(k))
    for k, t in tasks.items():
        print(k, t.result())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(fetch("one"), name="first")
    print(a.result()[1])


asyncio.run(main())
