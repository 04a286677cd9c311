import asyncio
from functools import singledispatchmethod
from typing import Any, NamedTuple


class Increment(NamedTuple):
    by: int = 1


class Get(NamedTuple):
    reply: asyncio.Future


class Stop:
    pass


class Actor:
    def __init__(self):
        self._inbox: asyncio.Queue[Any] = asyncio.Queue()
        self._task: asyncio.Task | None = None

    def start(self):
        self._task = asyncio.create_task(self._run(), name=type(self).__name__)
        return self

    async def tell(self, message):
        await self._inbox.put(message)

    async def ask(self, make, timeout=1.0):
        future = asyncio.get_running_loop().create_future()
        await self.tell(make(future))
        return await asyncio.wait_for(future, timeout)

    async def stop(self):
        await self.tell(Stop())
        await self._task

    async def _run(self):
        while True:
            message = await self._inbox.get()
            if isinstance(message, Stop):
                break
            try:
                await self.receive(message)
            except Exception as e:
                print(f"{self._task.get_name()} crashed on {message!r}: {e}")
            finally:
                self._inbox.task_done()

    async def receive(self, message):
        raise NotImplementedError(f"{type(self).__name__}.receive")


class Counter(Actor):
    def __init__(self, start=0):
        super().__init__()
        self.value = start

    async def receive(self, message):
        match message:
            case Increment(by) if by > 0:
                self.value += by
            case Increment(by=by):
                raise ValueError(f"bad increment {by}")
            case Get(reply=future):
                future.set_result(self.value)
            case _:
                await super().receive(message)


class Router(Actor):
    def __init__(self, *workers):
        super().__init__()
        self.workers = workers
        self.turn = 0

    async def receive(self, message):
        worker = self.workers[self.turn % len(self.workers)]
        self.turn += 1
        await worker.tell(message)


async def main():
    counters = [Counter(i * 10).start() for i in range(3)]
    router = Router(*counters).start()
    for n in (1, 2, 3, 4, 0):
        await router.tell(Increment(n))
    await router._inbox.join()
    await counters[0].tell("what?")
    values = await asyncio.gather(*(c.ask(Get) for c in counters))
    print(values, router.turn, Increment() == Increment(1), Increment(2)._asdict())
    for actor in (router, *counters):
        await actor.stop()
    print([a._task.done() for a in counters], router._task.get_name())
    idle = Counter()
    try:
        await idle.ask(lambda f: Get(f), timeout=0.01)
    except asyncio.TimeoutError:
        print("no answer", idle._inbox.qsize())


asyncio.run(main())
