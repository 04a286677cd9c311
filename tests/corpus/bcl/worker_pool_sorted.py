import asyncio


async def worker(queue, results):
    while True:
        n = await queue.get()
        await asyncio.sleep(0.001)
        results[n] = n * n
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    results = {}
    for n in range(10):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(queue, results)) for _ in range(3)]
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(results.items()))


asyncio.run(main())
