import asyncio
import random


async def producer(queue, count):
    for _ in range(count):
        item = random.randint(1, 100)
        await queue.put(item)
        await asyncio.sleep(0.01)
    await queue.put(None)


async def consumer(queue):
    total = 0
    count = 0
    while True:
        item = await queue.get()
        if item is None:
            break
        total += item
        count += 1
        queue.task_done()
    return total, count


async def main():
    random.seed(42)
    queue = asyncio.Queue(maxsize=5)
    _, (total, count) = await asyncio.gather(producer(queue, 8), consumer(queue))
    print(f"consumed {count} items, total {total}, mean {total / count:.2f}")


asyncio.run(main())
