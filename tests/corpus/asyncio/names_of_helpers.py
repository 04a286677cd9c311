import asyncio


class AsyncLock:
    def __init__(self):
        self._lock = asyncio.Lock()

    async def __aenter__(self):
        await self._lock.acquire()
        return self

    async def __aexit__(self, *exc):
        self._lock.release()


class TaskGroup:
    def __init__(self):
        self.names = []

    async def run(self, *names):
        async with asyncio.TaskGroup() as tg:
            for n in names:
                tg.create_task(self.one(n))

    async def one(self, n):
        await asyncio.sleep(0)
        self.names.append(n)


class Runner:
    async def go(self):
        lock = AsyncLock()
        group = TaskGroup()
        async with lock:
            await group.run("a", "b")
        print(group.names)


asyncio.run(Runner().go())
