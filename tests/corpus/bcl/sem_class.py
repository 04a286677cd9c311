import asyncio


class Pool:
    def __init__(self, size):
        self.sem = asyncio.Semaphore(size)

    async def run(self, n):
        async with self.sem:
            await asyncio.sleep(0.002)
            return n ** 2


async def main():
    pool = Pool(2)
    tasks = []
    for i in range(5):
        tasks.append(asyncio.create_task(pool.run(i)))
    print(await asyncio.gather(*tasks))
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    print(sem.locked())
    sem.release()
    print(sem.locked())


asyncio.run(main())
