import asyncio


async def worker(name, queue, done):
    while True:
        number = await queue.get()
        await asyncio.sleep(0.005)
        done.append((name, number))
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=10)
    for number in range(6):
        queue.put_nowait(number)

    done = []
    workers = [asyncio.create_task(worker(f"w{i}", queue, done)) for i in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)

    for name, number in done:
        print(name, number)
    print("left:", queue.qsize())


asyncio.run(main())
