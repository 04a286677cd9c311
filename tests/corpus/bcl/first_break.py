import asyncio


async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0.001)
        yield i


async def find(pred):
    async for t in ticker(100):
        if pred(t):
            return t
    return None


async def main():
    print(await find(lambda t: t * t > 50))
    async for t in ticker(10):
        if t == 3:
            print("stop at", t)
            break
    print("end")


asyncio.run(main())
