import asyncio


class Job:
    def __init__(self, n):
        self.n = n
        self.state = "new"

    async def run(self):
        self.state = "running"
        await asyncio.sleep(0.01)
        self.state = "done"


async def main():
    jobs = [Job(i) for i in range(4)]
    await asyncio.gather(*(j.run() for j in jobs))
    print([(j.n, j.state) for j in jobs])


asyncio.run(main())
