import asyncio
import random


class EventStream:
    """A stream with subscribers."""

    def __init__(self):
        self._subscribers = []

    def publish(self, event):
        for q in self._subscribers:
            q.put_nowait(event)

    def close(self):
        for q in self._subscribers:
            q.put_nowait(None)

    async def subscribe(self, kinds=None):
        queue = asyncio.Queue()
        self._subscribers.append(queue)
        try:
            while (event := await queue.get()) is not None:
                kind, payload = event
                if kinds is None or kind in kinds:
                    yield kind, payload
        finally:
            self._subscribers.remove(queue)
            print("unsubscribed, left", len(self._subscribers))


async def listen(stream, name, kinds=None, limit=None):
    seen = 0
    async for kind, payload in stream.subscribe(kinds):
        print(f"{name}: {kind}={payload}")
        seen += 1
        if limit is not None and seen >= limit:
            break
    print(name, "done after", seen)
    return seen


async def main():
    rng = random.Random(3)
    stream = EventStream()
    tasks = [
        asyncio.create_task(listen(stream, "all")),
        asyncio.create_task(listen(stream, "temp", {"temp"})),
        asyncio.create_task(listen(stream, "two", limit=2)),
    ]
    await asyncio.sleep(0)
    for i in range(4):
        stream.publish(("temp" if i % 2 else "hum", i * 10))
        await asyncio.sleep(0)
    stream.close()
    print(await asyncio.gather(*tasks))
    assert rng is not None


asyncio.run(main())
