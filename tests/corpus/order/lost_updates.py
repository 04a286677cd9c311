import asyncio


class Tally:
    def __init__(self):
        self.n = 0

    async def bump(self):
        x = self.n
        await asyncio.sleep(0)
        self.n = x + 1


async def main():
    tally = Tally()
    await asyncio.gather(*[tally.bump() for _ in range(10)])
    print(tally.n)


asyncio.run(main())
