"""An async generator of a million items."""
import asyncio
import time


async def count_to(most: int):
    for item in range(most):
        yield item % 1000


async def work() -> int:
    total = 0
    async for item in count_to(1_000_000):
        total += item
    return total

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
