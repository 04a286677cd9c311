import asyncio


class Counter:
    def __init__(self):
        self.hits = 0

    async def hit(self):
        current = self.hits
        await asyncio.sleep(0)
        self.hits = current + 1


class SafeCounter(Counter):
    def __init__(self):
        super().__init__()
        self.lock = asyncio.Lock()

    async def hit(self):
        async with self.lock:
            await super().hit()


async def main():
    unsafe = Counter()
    await asyncio.gather(*[unsafe.hit() for _ in range(10)])
    print("unsafe:", unsafe.hits)

    safe = SafeCounter()
    await asyncio.gather(*[safe.hit() for _ in range(10)])
    print("safe:", safe.hits)


asyncio.run(main())
