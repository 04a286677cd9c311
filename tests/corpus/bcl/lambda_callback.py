import asyncio


async def work(n, report):
    await asyncio.sleep(0.01)
    report(n)


async def main():
    seen = []
    await asyncio.gather(*(work(i, lambda v: seen.append(v * 10)) for i in range(4)))
    print(seen)


asyncio.run(main())
