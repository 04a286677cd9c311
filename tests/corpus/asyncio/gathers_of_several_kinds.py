import asyncio


async def fetch(url):
    await asyncio.sleep(0)
    return f"<{url}>"


async def add(a, b):
    return a + b


async def notify(text):
    print("notify", text)


async def main():
    results = await asyncio.gather(*(add(n, 1) for n in range(3)), fetch("z"))
    print(results)
    results = await asyncio.gather(*[add(n, 1) for n in range(3)], notify("z"), fetch("x"))
    print(results)


asyncio.run(main())
