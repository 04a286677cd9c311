import asyncio

running = 0
peak = 0


async def job(limit, number):
    global running, peak
    async with limit:
        running += 1
        peak = max(peak, running)
        await asyncio.sleep(0.01)
        running -= 1
    return number * 2


async def main():
    limit = asyncio.Semaphore(3)
    results = await asyncio.gather(*[job(limit, n) for n in range(8)])
    print(results)
    print("peak:", peak, "running:", running)


asyncio.run(main())
