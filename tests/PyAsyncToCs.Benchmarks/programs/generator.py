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
    while len(times) < 5 or sum(times) < 1.0:
        start = time.perf_counter()
        count = await work()
        times.append(time.perf_counter() - start)
    print(count)
    print(f"{sorted(times)[len(times) // 2] * 1000:.3f}")


asyncio.run(main())
