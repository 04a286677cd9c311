import asyncio

n = 0


def next_id():
    global n
    n += 1
    print("id", n)
    return n


async def child(i):
    print("start", i)
    await asyncio.sleep(0.01)
    return i


async def main():
    print(await asyncio.gather(child(next_id()), child(next_id())))


asyncio.run(main())
