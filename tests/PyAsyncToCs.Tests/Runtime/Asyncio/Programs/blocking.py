import asyncio
import time


async def waits(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def blocks(name, n):
    await asyncio.sleep(0.01)
    for i in range(n):
        time.sleep(0.3)
        print(name, i)
        await asyncio.sleep(0.05)


async def main():
    start = time.perf_counter()
    loop_start = asyncio.get_running_loop().time()
    await asyncio.gather(waits("a", 0.1), blocks("b", 2), waits("c", 0.32), blocks("d", 1), waits("e", 2))
    print(f"{time.perf_counter() - start:.1f} {asyncio.get_running_loop().time() - loop_start:.1f}")


asyncio.run(main())
