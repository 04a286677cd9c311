import asyncio
import time


async def io_task(n):
    await asyncio.sleep(0.05)
    return n


async def main():
    start = time.perf_counter()
    for i in range(2):
        await io_task(i)
    sequential = time.perf_counter() - start
    start = time.perf_counter()
    await asyncio.gather(*(io_task(i) for i in range(4)))
    concurrent = time.perf_counter() - start
    print("sequential at least 0.1:", sequential >= 0.09)
    print("concurrent below 0.19:", concurrent < 0.19)


asyncio.run(main())
