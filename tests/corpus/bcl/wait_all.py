import asyncio


async def probe(host, ok):
    await asyncio.sleep(0.01)
    if not ok:
        raise ConnectionError(f"{host} unreachable")
    return f"{host} up"


async def main():
    hosts = {"alpha": True, "beta": False, "gamma": True}
    tasks = {h: asyncio.create_task(probe(h, ok)) for h, ok in hosts.items()}
    await asyncio.wait(tasks.values())
    for host, task in tasks.items():
        if task.exception():
            print("error:", task.exception())
        else:
            print(task.result())


asyncio.run(main())
