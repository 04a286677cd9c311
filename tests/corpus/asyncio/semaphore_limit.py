import asyncio

active = 0
peak = 0


async def limited(sem, n):
    global active, peak
    async with sem:
        active += 1
        peak = max(peak, active)
        await asyncio.sleep(0.01)
        active -= 1
        return n


async def main():
    sem = asyncio.Semaphore(3)
    results = await asyncio.gather(*[limited(sem, i) for i in range(10)])
    print(results, "peak", peak)
    bounded = asyncio.BoundedSemaphore(2)
    await bounded.acquire()
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
