import asyncio

cache = {}
loads = 0


async def get(key):
    global loads
    if key not in cache:
        loads += 1
        await asyncio.sleep(0.001)
        cache[key] = key.upper()
    return cache[key]


async def main():
    values = await asyncio.gather(get("a"), get("a"), get("b"))
    print(values, loads)
    print(await get("a"), loads)


asyncio.run(main())
