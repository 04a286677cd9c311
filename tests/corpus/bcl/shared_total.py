import asyncio

total = 0


async def add(n):
    global total
    await asyncio.sleep(0.001)
    total += n


async def main():
    await asyncio.gather(*(add(i) for i in range(1, 11)))
    print("total is", total)


asyncio.run(main())
