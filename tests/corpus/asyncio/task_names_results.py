import asyncio


async def compute(n):
    await asyncio.sleep(0.01 * n)
    return n * n


async def main():
    tasks = [asyncio.create_task(compute(i), name=f"square-{i}") for i in range(1, 4)]
    for task in tasks:
        print(task.get_name(), task.done())
    await asyncio.wait(tasks)
    for task in tasks:
        print(task.get_name(), task.done(), task.result(), task.cancelled(), task.exception())
    tasks[0].set_name("renamed")
    print(tasks[0].get_name())


asyncio.run(main())
