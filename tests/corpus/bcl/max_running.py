import asyncio

running = 0
peak = 0


async def job(sem):
    global running, peak
    async with sem:
        running += 1
        peak = max(peak, running)
        await asyncio.sleep(0.01)
        running -= 1


async def main():
    sem = asyncio.Semaphore(3)
    await asyncio.gather(*(job(sem) for _ in range(8)))
    print("peak", peak, running)


asyncio.run(main())
