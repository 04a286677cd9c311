import asyncio

class AsyncCounter:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        self.i = 0
        return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        await asyncio.sleep(0.5)
        self.i += 1
        return self.i

async def main():
    async for num in AsyncCounter(3):
        print(num)

asyncio.run(main())
