import asyncio

async def f(n):
    await asyncio.sleep(0.001)
    return n * 2

async def collect():
    return await asyncio.gather(f(1), f(2))

def show(xs):
    print(len(xs), sum(xs))

async def main():
    xs = await collect()
    show(xs)
    ys = await asyncio.gather(f(3), f(4))
    show(ys)
    zs = await asyncio.gather(f(5), f(6))
    print(len(zs), zs[-1], zs)

asyncio.run(main())
