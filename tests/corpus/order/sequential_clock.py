import asyncio

class Clock:
    def __init__(self):
        self.started: float | None = None
    async def start(self):
        self.started = asyncio.get_running_loop().time()
    async def since(self):
        loop = asyncio.get_running_loop()
        if self.started is None:
            self.started = asyncio.get_event_loop().time()
        return loop.time() - self.started

async def main():
    c = Clock()
    await c.start()
    await asyncio.sleep(0.01)
    d = await c.since()
    if d > 0.005:
        print("waited")
    print(d < 1)
asyncio.run(main())
