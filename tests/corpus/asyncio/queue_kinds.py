import asyncio


async def main():
    lifo = asyncio.LifoQueue()
    for i in range(3):
        lifo.put_nowait(i)
    print([lifo.get_nowait() for _ in range(3)])

    prio = asyncio.PriorityQueue()
    await prio.put((2, "code"))
    await prio.put((1, "eat"))
    await prio.put((3, "sleep"))
    while not prio.empty():
        priority, name = await prio.get()
        print(priority, name)

    q = asyncio.Queue(1)
    q.put_nowait("a")
    try:
        q.put_nowait("b")
    except asyncio.QueueFull:
        print("full")
    print(q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    try:
        q.task_done()
        q.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
