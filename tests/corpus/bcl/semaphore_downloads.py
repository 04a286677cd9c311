import asyncio


async def download(sem, n):
    async with sem:
        await asyncio.sleep(0.01)
        return f"file{n}.bin", n * 1024


async def main():
    sem = asyncio.Semaphore(3)
    tasks = [asyncio.create_task(download(sem, n)) for n in range(1, 8)]
    results = await asyncio.gather(*tasks)
    total = 0
    for name, size in results:
        print(f"{name:<12}{size:>8}")
        total += size
    print("total", total)


asyncio.run(main())
