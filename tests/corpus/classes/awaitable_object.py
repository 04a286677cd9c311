import asyncio


class Delayed:
    def __init__(self, value, delay):
        self.value = value
        self.delay = delay

    def __await__(self):
        return self._run().__await__()

    async def _run(self):
        await asyncio.sleep(self.delay)
        return self.value * 2


async def main():
    print(await Delayed(21, 0.01))
    total = await Delayed(1, 0.01) + await Delayed(2, 0.02)
    print(total)


asyncio.run(main())
