import asyncio
from typing import Awaitable, Callable, Optional


class Periodic:
    def __init__(self, func: Callable[[], Awaitable[None]], interval: float):
        self.func = func
        self.interval = interval
        self._task: Optional[asyncio.Task] = None

    async def start(self):
        if self._task is None:
            self._task = asyncio.ensure_future(self._run())

    async def stop(self):
        if self._task is not None:
            self._task.cancel()
            try:
                await self._task
            except asyncio.CancelledError:
                pass
            self._task = None

    async def _run(self):
        while True:
            await asyncio.sleep(self.interval)
            await self.func()


async def main():
    count = 0

    async def tick():
        nonlocal count
        count += 1
        print("tick", count)

    p = Periodic(tick, 0.1)
    await p.start()
    await asyncio.sleep(0.35)
    await p.stop()
    print("stopped after", count)


asyncio.run(main())
