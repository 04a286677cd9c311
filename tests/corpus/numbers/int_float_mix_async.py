import asyncio


async def convert(celsius):
    await asyncio.sleep(0)
    return celsius * 9 / 5 + 32


async def main():
    for c in (0, 37, 100, -40):
        f = await convert(c)
        print(c, f, int(f), round(f), f // 2, f % 7)
    print(7 / 2, 7 // 2, 7.0 // 2, 8 / 2, 2 * 0.5, 1e3, 10 ** -2)
    print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, 1))


asyncio.run(main())
