import asyncio


async def main():
    q = asyncio.Queue(maxsize=3)
    for i in range(3):
        await q.put(i)
    print(q.qsize(), q.empty())
    while not q.empty():
        print(await q.get())
    q.put_nowait("x")
    print(q.qsize())


asyncio.run(main())
