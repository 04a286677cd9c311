import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    t0 = time.perf_counter()
    m0 = time.monotonic()
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(5)))
    elapsed = loop.time() - start
    print(0.99 < elapsed < 2)
    print(0.99 < time.perf_counter() - t0 < 2, 0.99 < time.monotonic() - m0 < 2)
    await asyncio.sleep(2.1)
    print("all of it:", 2.99 < time.perf_counter() - t0 < 5)


asyncio.run(main())
