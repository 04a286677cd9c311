import asyncio


class Service:
    def __init__(self, name):
        self.name = name
        self._stop = asyncio.Event()
        self._tasks = []

    async def start(self):
        self._tasks.append(asyncio.create_task(self._heartbeat()))
        self._tasks.append(asyncio.create_task(self._consume()))
        print(f"{self.name} started")

    async def _heartbeat(self):
        while not self._stop.is_set():
            print("beat")
            try:
                await asyncio.wait_for(self._stop.wait(), timeout=0.1)
            except asyncio.TimeoutError:
                continue

    async def _consume(self):
        try:
            while True:
                await asyncio.sleep(10)
        finally:
            print("consumer closed")

    async def stop(self):
        self._stop.set()
        for t in self._tasks[1:]:
            t.cancel()
        results = await asyncio.gather(*self._tasks, return_exceptions=True)
        print([type(r).__name__ for r in results])


async def main():
    s = Service("svc")
    await s.start()
    await asyncio.sleep(0.25)
    await s.stop()
    print("bye")


asyncio.run(main())
