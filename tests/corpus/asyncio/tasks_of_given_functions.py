import asyncio


async def work(n, tag="w"):
    await asyncio.sleep(0)
    return f"{tag}{n}"


def double(n):
    return n * 2


async def spawn(func, *args, **kwargs):
    return asyncio.create_task(func(*args, **kwargs))


def schedule(tasks, func, *args):
    tasks.append(asyncio.ensure_future(func(*args)))


def call(func, *args):
    return func(*args)


class Pool:
    def __init__(self):
        self.tasks = []

    def add(self, func, *args, **kwargs):
        task = asyncio.create_task(func(*args, **kwargs))
        self.tasks.append(task)
        return task


async def main():
    tasks = []
    for i in range(3):
        tasks.append(await spawn(work, i, tag="s"))
    for i in range(3):
        schedule(tasks, work, i + 10)
    n = 5
    tasks.append(await spawn(work, n))
    n = 6
    schedule(tasks, work, n)
    n = 7
    print(await asyncio.gather(*tasks))
    pool = Pool()
    k = 0
    while k < 3:
        pool.add(work, k, tag=f"p{k}-")
        k += 1
    print(await asyncio.gather(*pool.tasks))
    print(await call(work, 1), call(double, 4), await call(work, n))
    later = [call(work, i) for i in range(3)]
    print([await c for c in later])


asyncio.run(main())
