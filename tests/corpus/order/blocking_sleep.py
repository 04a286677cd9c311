import asyncio
import time


async def blocking(n):
    await asyncio.sleep(0)
    time.sleep(0.05)
    return n


async def main():
    start = time.perf_counter()
    print(await asyncio.gather(blocking(1), blocking(2), blocking(3)))
    elapsed = time.perf_counter() - start
    print("one after the other:", elapsed >= 0.15)


asyncio.run(main())
