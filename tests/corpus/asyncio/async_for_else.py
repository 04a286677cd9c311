import asyncio


class Countdown:
    def __init__(self, start):
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def find(start, wanted):
    async for n in Countdown(start):
        if n == wanted:
            print("found", n)
            break
    else:
        print("no", wanted)


async def main():
    await find(3, 1)
    await find(3, 7)
    async for n in Countdown(4):
        if n == 2:
            continue
        print(n)
    else:
        print("all")


asyncio.run(main())
