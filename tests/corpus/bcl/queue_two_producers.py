import asyncio


async def producer(q, name):
    for i in range(3):
        await q.put(f"{name}{i}")
        await asyncio.sleep(0.01)


async def consumer(q, n):
    got = []
    for _ in range(n):
        got.append(await q.get())
    return got


async def main():
    q = asyncio.Queue()
    _, _, got = await asyncio.gather(producer(q, "a"), producer(q, "b"), consumer(q, 6))
    print(got)


asyncio.run(main())
