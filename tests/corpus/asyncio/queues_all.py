import asyncio


async def producer(q: asyncio.Queue, n: int):
    for i in range(n):
        await q.put(i)
        print(f"put {i} size={q.qsize()} full={q.full()}")
    await q.put(None)


async def consumer(q: asyncio.Queue):
    total = 0
    while (item := await q.get()) is not None:
        total += item
        q.task_done()
        await asyncio.sleep(0)
    q.task_done()
    return total


async def main():
    q = asyncio.Queue(maxsize=2)
    _, total = await asyncio.gather(producer(q, 5), consumer(q))
    print("total", total)
    await q.join()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e))
    pq = asyncio.PriorityQueue()
    for prio, name in [(3, "low"), (1, "high"), (2, "mid")]:
        await pq.put((prio, name))
    while not pq.empty():
        print(await pq.get())
    lq = asyncio.LifoQueue()
    for ch in "abc":
        lq.put_nowait(ch)
    print([lq.get_nowait() for _ in range(lq.qsize())])
    try:
        q.task_done()
        q.task_done()
        q.task_done()
    except ValueError as e:
        print(e)
    sq = asyncio.Queue()
    getter = asyncio.create_task(sq.get())
    await asyncio.sleep(0)
    sq.shutdown()
    try:
        await getter
    except asyncio.QueueShutDown:
        print("shut down")
    try:
        sq.put_nowait(1)
    except asyncio.QueueShutDown:
        print("no more puts")


asyncio.run(main())
