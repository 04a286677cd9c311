"""A hundred workers take a hundred thousand items from a queue."""
import asyncio
import time


async def worker(queue: asyncio.Queue[int | None]) -> int:
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            return total
        total += item


async def work() -> int:
    queue: asyncio.Queue[int | None] = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue)) for _ in range(100)]
    for item in range(100_000):
        await queue.put(item % 1000)
    for _ in workers:
        await queue.put(None)
    return sum(await asyncio.gather(*workers))

async def main() -> None:
    times: list[float] = []
    count = 0
    while len(times) < 3 or sum(times) < 0.4:
        start = time.process_time()
        count = await work()
        times.append(time.process_time() - start)
    print(count)
    print(f"{sorted(times)[len(times) // 2] * 1000:.3f}")


asyncio.run(main())
