import asyncio
from typing import AsyncGenerator


class Channel:
    """A simple typed channel with select."""

    _CLOSED = object()

    def __init__(self, name, capacity=0):
        self.name = name
        self._q = asyncio.Queue(capacity)
        self.closed = False

    async def send(self, value):
        if self.closed:
            raise RuntimeError(f"send on closed channel {self.name}")
        await self._q.put(value)

    def close(self):
        self.closed = True
        self._q.put_nowait(self._CLOSED)

    async def recv(self):
        value = await self._q.get()
        if value is self._CLOSED:
            self._q.put_nowait(self._CLOSED)
            return None, False
        return value, True

    def __aiter__(self):
        return self

    async def __anext__(self):
        value, ok = await self.recv()
        if not ok:
            raise StopAsyncIteration
        return value


async def producer(ch, items):
    for i in items:
        await ch.send(i)
        await asyncio.sleep(0)
    ch.close()


async def merge(*channels) -> AsyncGenerator[tuple[str, object], None]:
    pending = {asyncio.ensure_future(c.recv()): c for c in channels}
    while pending:
        done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for fut in sorted(done, key=lambda f: pending[f].name):
            ch = pending.pop(fut)
            value, ok = fut.result()
            if ok:
                yield ch.name, value
                pending[asyncio.ensure_future(ch.recv())] = ch


async def main():
    a, b = Channel("a"), Channel("b")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(producer(a, [1, 2, 3]))
        tg.create_task(producer(b, "xy"))
        got = []
        async for name, value in merge(a, b):
            got.append(f"{name}{value}")
    print(sorted(got), a.closed)
    try:
        await a.send(4)
    except RuntimeError as e:
        print(e)
    c = Channel("c")
    t = asyncio.create_task(producer(c, range(3)))
    print([v * 10 async for v in c], await c.recv())
    await t


asyncio.run(main())
