import asyncio


async def square(out, i):
    await asyncio.sleep(0.01)
    out[i] = i * i


async def main():
    out = [0] * 6
    await asyncio.gather(*(square(out, i) for i in range(6)))
    print(out)


asyncio.run(main())
