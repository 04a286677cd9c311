import asyncio


async def compute(x, y):
    await asyncio.sleep(0.01)
    return x ** y


async def main():
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(compute(2, 5))
        t2 = tg.create_task(compute(3, 3))
    print("results:", t1.result(), t2.result())

    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(compute(i, 2)) for i in range(4)]
    print([t.result() for t in tasks])


asyncio.run(main())
