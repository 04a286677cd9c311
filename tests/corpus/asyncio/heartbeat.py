import asyncio
import contextlib


class Heartbeat:
    def __init__(self, interval, max_missed=2):
        self.interval = interval
        self.max_missed = max_missed
        self.last = None
        self.missed = 0
        self.lost = asyncio.Event()
        self._task = None

    def beat(self):
        self.last = asyncio.get_running_loop().time()
        self.missed = 0

    async def _monitor(self):
        self.beat()
        while not self.lost.is_set():
            await asyncio.sleep(self.interval)
            if asyncio.get_running_loop().time() - self.last >= self.interval:
                self.missed += 1
                print("missed", self.missed)
                if self.missed >= self.max_missed:
                    self.lost.set()

    async def __aenter__(self):
        self._task = asyncio.create_task(self._monitor())
        return self

    async def __aexit__(self, *exc):
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        print("monitor stopped", self._task.cancelled() or self._task.done())


async def main():
    async with Heartbeat(0.05) as hb:
        for _ in range(3):
            await asyncio.sleep(0.02)
            hb.beat()
        print("alive", hb.missed)
        await hb.lost.wait()
        print("connection lost after", hb.missed, "missed beats")


asyncio.run(main())
