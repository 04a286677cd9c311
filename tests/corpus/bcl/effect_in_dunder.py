import asyncio


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("adding", self.n, other.n)
        return Money(self.n + other.n)


async def total(ms):
    await asyncio.sleep(0.01)
    result = ms[0]
    for m in ms[1:]:
        result = result + m
    return result.n


async def main():
    print(await asyncio.gather(total([Money(1), Money(2)]), total([Money(10), Money(20)])))


asyncio.run(main())
