import asyncio


class BoundedStream:
    def __init__(self, limit):
        self._items = []
        self._limit = limit
        self._cond = asyncio.Condition()
        self._closed = False
        self.high_water = 0

    async def put(self, item):
        async with self._cond:
            await self._cond.wait_for(lambda: len(self._items) < self._limit or self._closed)
            if self._closed:
                raise RuntimeError("stream closed")
            self._items.append(item)
            self.high_water = max(self.high_water, len(self._items))
            self._cond.notify_all()

    async def get(self):
        async with self._cond:
            while not self._items:
                if self._closed:
                    raise StopAsyncIteration
                await self._cond.wait()
            item = self._items.pop(0)
            self._cond.notify_all()
            return item

    async def close(self):
        async with self._cond:
            self._closed = True
            self._cond.notify_all()

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self.get()


async def produce(stream, n):
    for i in range(n):
        await stream.put(i * i)
    await stream.close()
    return "producer done"


async def consume(name, stream):
    got = []
    async for item in stream:
        got.append(item)
        await asyncio.sleep(0)
    return name, got


async def main():
    stream = BoundedStream(3)
    done, *consumed = await asyncio.gather(produce(stream, 8), consume("c1", stream), consume("c2", stream))
    print(done, stream.high_water)
    everything = sorted(x for _, got in consumed for x in got)
    print(everything, [name for name, _ in consumed])
    try:
        await stream.put(1)
    except RuntimeError as e:
        print("error:", e)


asyncio.run(main())
