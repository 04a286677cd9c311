import asyncio

stock = {"apples": 10}


async def sell(amount):
    left = stock["apples"]
    if left < amount:
        print("sold out")
        return
    await asyncio.sleep(0)
    stock["apples"] = left - amount


async def main():
    await asyncio.gather(sell(4), sell(5), sell(3))
    print(stock)
    await asyncio.gather(sell(6), sell(8))
    print(stock)


asyncio.run(main())
