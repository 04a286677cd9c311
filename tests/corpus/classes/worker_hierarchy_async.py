import asyncio


class Worker:
    speed = 1

    def __init__(self, name):
        self.name = name
        self.done = []

    async def work(self, item):
        await asyncio.sleep(0.01 * self.speed)
        self.done.append(item)
        return f"{self.name} did {item}"


class SlowWorker(Worker):
    speed = 3

    async def work(self, item):
        result = await super().work(item)
        return result + " slowly"


async def main():
    workers = [Worker("a"), SlowWorker("b")]
    for worker in workers:
        print(await worker.work("x"))
        print(worker.speed, worker.done)


asyncio.run(main())
