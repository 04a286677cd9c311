import asyncio

class C:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return "a"
        self.i = 0
        return self
    async def __anext__(self):
        self.i += 1
        return self.i

async def main():
    async for num in C(3):
        print(num)

asyncio.run(main())
