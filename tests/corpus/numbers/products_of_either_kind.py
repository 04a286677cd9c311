import asyncio
import math
import statistics


async def ratios(values):
    await asyncio.sleep(0)
    return [b / a for a, b in zip(values, values[1:])]


async def main():
    whole = [2, 3, 7]
    mixed = [1.5, 2, 4]
    print(math.prod(whole), math.prod(mixed), math.prod([0.5, 0.25]))
    print(math.prod(range(1, 26)), math.prod(x / 2 for x in whole))
    growth = await ratios([100, 110, 121])
    print(f"{math.prod(growth):.3f} {math.prod(n for n in whole if n > 2)}")
    print(statistics.mean(mixed), sum(mixed), sum(whole), max(mixed), min(mixed))
    print(math.fsum([0.1] * 3), math.prod({4, 5}))


asyncio.run(main())
