import asyncio


async def add(d, k, v):
    await asyncio.sleep(v)
    d.append(k)


async def main():
    d = []
    await asyncio.gather(add(d, "late", 0.4), add(d, "soon", 0.1))
    print(d)


asyncio.run(main())
