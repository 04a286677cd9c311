import asyncio
import fnmatch
import inspect
from typing import AsyncIterator


class Subscription:
    def __init__(self, bus, pattern):
        self._bus = bus
        self.pattern = pattern
        self._queue = asyncio.Queue()
        self._closed = False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._closed and self._queue.empty():
            raise StopAsyncIteration
        item = await self._queue.get()
        if item is None:
            raise StopAsyncIteration
        return item

    def deliver(self, topic, payload):
        self._queue.put_nowait((topic, payload))

    def close(self):
        self._closed = True
        self._queue.put_nowait(None)

    async def __aenter__(self):
        self._bus.subs.append(self)
        return self

    async def __aexit__(self, *exc_info):
        self._bus.subs.remove(self)


class EventBus:
    def __init__(self):
        self.subs: list[Subscription] = []
        self.handlers = {}

    def on(self, pattern):
        def decorator(fn):
            self.handlers.setdefault(pattern, []).append(fn)
            return fn
        return decorator

    def subscribe(self, pattern):
        return Subscription(self, pattern)

    async def publish(self, topic, payload):
        delivered = 0
        for sub in self.subs:
            if fnmatch.fnmatch(topic, sub.pattern):
                sub.deliver(topic, payload)
                delivered += 1
        for pattern, fns in self.handlers.items():
            if fnmatch.fnmatch(topic, pattern):
                for fn in fns:
                    result = fn(topic, payload)
                    if inspect.isawaitable(result):
                        await result
                    delivered += 1
        return delivered


bus = EventBus()


@bus.on("order.*")
def audit(topic, payload):
    print(f"[audit] {topic} {payload}")


@bus.on("order.created")
async def notify(topic, payload):
    await asyncio.sleep(0.001)
    print(f"[mail] order {payload['id']} created")


async def consumer(name, pattern, out, ready):
    async with bus.subscribe(pattern) as sub:
        ready.set()
        async for topic, payload in sub:
            out.append((name, topic, payload.get("id")))
            if payload.get("last"):
                sub.close()
    return len(out)


async def main():
    out = []
    ready = [asyncio.Event() for _ in range(2)]
    tasks = [asyncio.create_task(consumer("all", "*", out, ready[0])),
             asyncio.create_task(consumer("orders", "order.*", out, ready[1]))]
    await asyncio.gather(*[e.wait() for e in ready])
    print(await bus.publish("order.created", {"id": 1}))
    print(await bus.publish("user.login", {"id": 2, "name": "bob"}))
    print(await bus.publish("order.paid", {"id": 1, "last": True}))
    print(await asyncio.gather(*tasks))
    for row in sorted(out):
        print(row)
    print(len(bus.subs))

asyncio.run(main())
