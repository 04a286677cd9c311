import asyncio

background_tasks = set()


async def job(name, delay):
    await asyncio.sleep(delay)
    print(f"{name} finished")


def spawn(name, delay):
    task = asyncio.create_task(job(name, delay))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    return task


async def main():
    for i in range(3):
        spawn(f"job {i}", 0.1 * (3 - i))
    print("running:", len(background_tasks))
    await asyncio.sleep(0.15)
    print("running:", len(background_tasks))
    await asyncio.gather(*background_tasks)
    print("running:", len(background_tasks))


if __name__ == "__main__":
    asyncio.run(main())
