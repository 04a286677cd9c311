import asyncio
import weakref
from collections import defaultdict


class Channel:
    def __init__(self, name, history=3):
        self.name = name
        self.subscribers = []
        self.history = []
        self.limit = history

    def publish(self, event):
        self.history.append(event)
        if len(self.history) > self.limit:
            del self.history[0]
        for queue in list(self.subscribers):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(event)

    def subscribe(self, replay=False):
        queue = asyncio.Queue(maxsize=5)
        if replay:
            for event in self.history:
                queue.put_nowait(event)
        self.subscribers.append(queue)
        return Subscription(self, queue)


class Subscription:
    def __init__(self, channel, queue):
        self.channel = channel
        self.queue = queue

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.channel.subscribers.remove(self.queue)

    def __aiter__(self):
        return self

    async def __anext__(self):
        event = await self.queue.get()
        if event is StopAsyncIteration:
            raise StopAsyncIteration
        return event


class Hub:
    def __init__(self):
        self.channels = {}

    def __getitem__(self, name):
        if name not in self.channels:
            self.channels[name] = Channel(name)
        return self.channels[name]

    def __contains__(self, name):
        return name in self.channels

    def close(self):
        for channel in self.channels.values():
            channel.publish(StopAsyncIteration)


async def client(hub, name, channel, out, replay=False):
    with hub[channel].subscribe(replay) as sub:
        async for event in sub:
            out[name].append(event)
    out[name].append("bye")


async def main():
    hub = Hub()
    out = defaultdict(list)
    hub["news"].publish("old-1")
    hub["news"].publish("old-2")
    tasks = [
        asyncio.create_task(client(hub, "ann", "news", out, replay=True)),
        asyncio.create_task(client(hub, "bob", "news", out)),
        asyncio.create_task(client(hub, "cid", "chat", out)),
    ]
    await asyncio.sleep(0)
    for i in range(3):
        hub["news"].publish(f"n{i}")
        if i % 2 == 0:
            hub["chat"].publish(f"c{i}")
        await asyncio.sleep(0)
    hub.close()
    await asyncio.gather(*tasks)
    for name in sorted(out):
        print(name, out[name])
    print("news" in hub, "sport" in hub, len(hub["news"].subscribers))


asyncio.run(main())
