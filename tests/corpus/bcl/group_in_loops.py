import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n * 2


async def main():
    tasks = []
    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tasks.append(tg.create_task(work(i)))
        tg.create_task(work(9))
    print(sum(t.result() for t in tasks))
    async with asyncio.TaskGroup() as tg:
        for i in range(3):
            tg.create_task(work(i))
        last = tg.create_task(work(5))
    print(last.result())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))
    print("done")


asyncio.run(main())
