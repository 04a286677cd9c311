import asyncio


async def price(item):
    await asyncio.sleep(0)
    return {"pen": 2, "book": 12.5, "bag": 30}[item]


async def main():
    total = 0
    print("start", total)
    for item in ["pen", "book", "bag"]:
        total += await price(item)
        print(item, total)


asyncio.run(main())
