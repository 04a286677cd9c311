import asyncio
import json
from dataclasses import dataclass, field


@dataclass
class Client:
    name: str
    inbox: asyncio.Queue = field(default_factory=asyncio.Queue)
    topics: set[str] = field(default_factory=set)

    async def send(self, message: dict) -> None:
        await self.inbox.put(json.dumps(message, sort_keys=True))

    async def __aiter__(self):
        while True:
            raw = await self.inbox.get()
            if raw is None:
                return
            yield json.loads(raw)


class Hub:
    def __init__(self):
        self.clients: list[Client] = []

    def connect(self, name, *topics):
        client = Client(name, topics=set(topics))
        self.clients.append(client)
        return client

    async def publish(self, topic, **data):
        targets = [c for c in self.clients if topic in c.topics]
        await asyncio.gather(*(c.send({"topic": topic, **data}) for c in targets))
        return len(targets)

    async def close(self):
        for c in self.clients:
            await c.inbox.put(None)


async def reader(client):
    got = []
    async for message in client:
        got.append(message)
    return client.name, got


async def main():
    hub = Hub()
    clients = [hub.connect("a", "news", "sport"), hub.connect("b", "sport"), hub.connect("c")]
    readers = [asyncio.create_task(reader(c)) for c in clients]
    print(await hub.publish("news", title="hello", n=1))
    print(await hub.publish("sport", score=[2, 1]))
    print(await hub.publish("weather", temp=21.5))
    await hub.close()
    for name, messages in await asyncio.gather(*readers):
        print(name, len(messages))
        for m in messages:
            print("  ", m["topic"], {k: v for k, v in m.items() if k != "topic"})


asyncio.run(main())
