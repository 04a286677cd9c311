import asyncio
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    STOPPED = auto()


class Service:
    def __init__(self, name: str, deps: list["Service"] | None = None):
        self.name = name
        self.deps = deps or []
        self.state = State.IDLE
        self.ready = asyncio.Event()
        self._task: asyncio.Task | None = None

    async def start(self):
        for dep in self.deps:
            await dep.ready.wait()
        self.state = State.RUNNING
        print(f"{self.name} starting")
        await asyncio.sleep(0.002)
        self._task = asyncio.create_task(self._run(), name=f"run-{self.name}")
        self.ready.set()

    async def _run(self):
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            print(f"{self.name} stopping ({asyncio.current_task().get_name()})")
            raise
        finally:
            self.state = State.STOPPED

    async def stop(self):
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])


async def main():
    db = Service("db")
    cache = Service("cache", [db])
    api = Service("api", [db, cache])
    services = [api, cache, db]
    await asyncio.gather(*(s.start() for s in services))
    print([s.state.name for s in services])
    for s in services:
        await s.stop()
    print({s.name: s.state for s in services})
    print(all(s.state is State.STOPPED for s in services))


asyncio.run(main())
