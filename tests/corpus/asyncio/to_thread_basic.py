import asyncio
import time


def blocking_io(name, seconds=0.01):
    time.sleep(seconds)
    return f"{name} complete"


def add(a, b, *, scale=1):
    return (a + b) * scale


async def main():
    print(await asyncio.to_thread(blocking_io, "read"))
    results = await asyncio.gather(
        asyncio.to_thread(blocking_io, "one", 0.02),
        asyncio.to_thread(blocking_io, "two", seconds=0.01),
        asyncio.sleep(0.01, "slept"),
    )
    print(results)
    print(await asyncio.to_thread(add, 1, 2, scale=10))
    print(await asyncio.to_thread(lambda: sum(range(10))))
    try:
        await asyncio.to_thread(int, "zz")
    except ValueError as e:
        print(e)


asyncio.run(main())
