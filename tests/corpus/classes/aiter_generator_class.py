import asyncio


class Ticker:
    def __init__(self, count, delay):
        self.count = count
        self.delay = delay

    async def __aiter__(self):
        for i in range(self.count):
            await asyncio.sleep(self.delay)
            yield i


async def main():
    async for tick in Ticker(3, 0.01):
        print("tick", tick)
    print([t * 10 async for t in Ticker(2, 0.01)])


asyncio.run(main())
