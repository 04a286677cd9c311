import asyncio


async def compound(amount, rate, years):
    for _ in range(years):
        amount += amount * rate // 100
        await asyncio.sleep(0)
    return amount


async def main():
    a, b = await asyncio.gather(compound(1000, 5, 10), compound(250000, 7, 3))
    print(a, b, a + b)
    cents = a * 100
    print(f"{cents // 100}.{cents % 100:02d}")


asyncio.run(main())
