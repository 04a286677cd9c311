import asyncio


async def measure(n):
    await asyncio.sleep(0.001)
    return n * 3 + 1


async def main():
    values = await asyncio.gather(*(measure(n) for n in range(1, 7)))
    total = 0
    for value in values:
        total += value
    print(total, total / len(values), total // len(values), total % len(values))
    print(f"{total / len(values):.2f}", round(total / len(values)), max(values) - min(values))


asyncio.run(main())
