import asyncio
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


async def heartbeat(stop: asyncio.Event, beats: list):
    while not stop.is_set():
        beats.append(len(beats))
        try:
            await asyncio.wait_for(stop.wait(), timeout=0.002)
        except asyncio.TimeoutError:
            continue


async def main():
    stop = asyncio.Event()
    beats: list[int] = []
    hb = asyncio.create_task(heartbeat(stop, beats))
    loop = asyncio.get_event_loop()
    results = await asyncio.gather(*[loop.run_in_executor(None, fib, n) for n in (10, 15, 20)])
    print(results)
    results2 = await asyncio.gather(asyncio.to_thread(fib, 12), asyncio.to_thread(time.sleep, 0.01))
    print(results2)
    stop.set()
    await hb
    print("beats", len(beats) > 1, beats[:2])
    t0 = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(0.03) for _ in range(50)))
    elapsed = time.perf_counter() - t0
    print("concurrent" if elapsed < 0.2 else "sequential")
    start = loop.time()
    await asyncio.sleep(0.02)
    print(f"{loop.time() - start:.1f}", 0.019 < loop.time() - start < 0.2)


asyncio.run(main())
