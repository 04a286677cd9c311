import asyncio


async def producer(queue, items):
    for item in items:
        await asyncio.sleep(0.01)
        await queue.put(item)
        print("produced", item)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            break
        total += item
        print("consumed", item)
    return total


async def main():
    queue = asyncio.Queue()
    _, total = await asyncio.gather(producer(queue, [3, 5, 8]), consumer(queue))
    print("total", total)


asyncio.run(main())
