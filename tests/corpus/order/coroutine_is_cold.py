import asyncio


async def f(i):
    print("running", i)
    await asyncio.sleep(0)
    return i * 10


async def main():
    coros = [f(i) for i in range(3)]
    print("made")
    print(await asyncio.gather(*coros))


asyncio.run(main())
