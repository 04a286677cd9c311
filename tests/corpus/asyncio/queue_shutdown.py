import asyncio


async def consumer(q, name):
    while True:
        try:
            item = await q.get()
        except asyncio.QueueShutDown:
            print(name, "stopped")
            return
        print(name, item)
        q.task_done()


async def main():
    q = asyncio.Queue()
    consumers = [asyncio.create_task(consumer(q, f"c{i}")) for i in range(2)]
    for word in "alpha beta gamma delta".split():
        await q.put(word)
    await q.join()
    q.shutdown()
    await asyncio.gather(*consumers)
    try:
        q.put_nowait("late")
    except asyncio.QueueShutDown:
        print("no more")


asyncio.run(main())
