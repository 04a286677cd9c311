import asyncio


async def tick(log: list, n: int | str):
    await asyncio.sleep(0)
    log.append(n)


async def main():
    log = []
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(tick(log, len(log)))
        for _ in ["x", "y"]:
            group.create_task(tick(log, len(log)))
    for _ in "ab":
        asyncio.create_task(tick(log, 7))
        for _ in [1, 2]:
            for _ in [1, 2]:
                asyncio.create_task(tick(log, 9))
    await asyncio.sleep(0.01)
    print(log)
    for name, _ in [("a", 1)]:
        asyncio.create_task(tick(log, name))
    for x in [3]:
        len([x])
    for _ in range(2):
        print("again")


asyncio.run(main())
