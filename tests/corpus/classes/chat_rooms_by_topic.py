"""asyncio chat room simulation; unannotated."""
import asyncio
from collections import defaultdict


class Client:
    def __init__(self, name, room):
        self.name = name
        self.room = room
        self.inbox = asyncio.Queue()
        self.received = []
        self.task = None

    async def listen(self):
        while True:
            sender, text = await self.inbox.get()
            if text is None:
                break
            self.received.append(f"{sender}> {text}")

    def start(self):
        self.task = asyncio.create_task(self.listen(), name=f"client-{self.name}")
        return self

    async def say(self, text):
        await self.room.broadcast(self, text)


class Room:
    def __init__(self):
        self.clients = {}
        self.topics = defaultdict(set)

    def join(self, name, *topics):
        if name in self.clients:
            raise ValueError(f"{name} is taken")
        client = Client(name, self).start()
        self.clients[name] = client
        for t in topics:
            self.topics[t].add(name)
        return client

    async def broadcast(self, sender, text):
        topic = None
        if text.startswith("#"):
            topic, _, text = text[1:].partition(" ")
        targets = self.topics[topic] if topic else self.clients.keys()
        for name in sorted(targets):
            if name != sender.name:
                await self.clients[name].inbox.put((sender.name, text))

    async def close(self):
        for c in self.clients.values():
            await c.inbox.put((None, None))
        await asyncio.gather(*(c.task for c in self.clients.values()))


async def main():
    room = Room()
    ann = room.join("ann", "news", "fun")
    bob = room.join("bob", "fun")
    eve = room.join("eve")
    try:
        room.join("bob")
    except ValueError as e:
        print(e)
    await ann.say("hello all")
    await eve.say("#fun joke")
    await bob.say("#news extra extra")
    await room.close()
    for c in (ann, bob, eve):
        print(c.name, c.received, c.task.done(), c.task.get_name())
    print({t: sorted(ns) for t, ns in room.topics.items()})


asyncio.run(main())
