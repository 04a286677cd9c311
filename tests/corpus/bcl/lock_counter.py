import asyncio


class Counter:
    def __init__(self):
        self.value = 0
        self._lock = asyncio.Lock()

    async def increment(self):
        async with self._lock:
            current = self.value
            await asyncio.sleep(0.001)
            self.value = current + 1


async def main():
    counter = Counter()
    await asyncio.gather(*(counter.increment() for _ in range(10)))
    print(f"Final value: {counter.value}")


asyncio.run(main())
