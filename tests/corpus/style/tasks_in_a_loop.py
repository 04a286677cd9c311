import asyncio


async def worker(name, delay):
    await asyncio.sleep(delay)
    print(f"worker {name} is done")
    return name


async def main():
    tasks = []
    for i, name in enumerate(["ann", "bob", "cid"]):
        tasks.append(asyncio.create_task(worker(name, 0.05 * (i + 1))))
    print(len(tasks), "tasks started")

    finished = []
    for task in tasks:
        finished.append(await task)
    print(finished)


asyncio.run(main())
