import asyncio


async def ticker(name, n):
    try:
        for i in range(n):
            await asyncio.sleep(0.001)
            yield f"{name}{i}"
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleanup")


async def consumer(name, limit):
    async for item in ticker(name, 100):
        print("got", item)
        limit -= 1
        if limit == 0:
            return name
    return None


async def forever():
    async for _ in ticker("f", 1000):
        pass


async def merge(*gens):
    queue = asyncio.Queue()
    done = object()

    async def pump(gen):
        async for item in gen:
            await queue.put(item)
        await queue.put(done)

    tasks = [asyncio.create_task(pump(g)) for g in gens]
    finished = 0
    while finished < len(tasks):
        item = await queue.get()
        if item is done:
            finished += 1
        else:
            yield item
    await asyncio.gather(*tasks)


async def numbers(start, n):
    for i in range(start, start + n):
        await asyncio.sleep(0)
        yield i


async def main():
    print(await consumer("a", 2))
    await asyncio.sleep(0)
    task = asyncio.create_task(forever())
    await asyncio.sleep(0.005)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled")
    got = []
    async for x in merge(numbers(0, 3), numbers(10, 2)):
        got.append(x)
    print(sorted(got))
    try:
        async with asyncio.timeout(0.05):
            async for item in ticker("t", 1000):
                await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")
    await asyncio.sleep(0)
    g = ticker("z", 3)
    try:
        await asyncio.wait_for(anext(g), timeout=1)
        print("first ok")
    finally:
        await g.aclose()
    print("done")


asyncio.run(main())
