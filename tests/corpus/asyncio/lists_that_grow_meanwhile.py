"""Loops that wait over lists which handlers and other tasks make longer or shorter."""
import asyncio


class Bus:
    def __init__(self):
        self.handlers = []

    def on(self, handler):
        self.handlers.append(handler)

    async def emit(self, event):
        for handler in self.handlers:
            await handler(event)


class Room:
    def __init__(self):
        self.members = []

    async def join(self, name):
        self.members.append(name)
        await self.broadcast(f"{name} joined")

    async def broadcast(self, text):
        for member in self.members:
            await asyncio.sleep(0.01)
            print(f"to {member}: {text}")


async def main():
    bus, seen = Bus(), []

    async def first(event):
        seen.append(("first", event))
        if event == 1:
            bus.on(late)

    async def late(event):
        seen.append(("late", event))

    bus.on(first)
    for event in range(3):
        await bus.emit(event)
    print(seen)
    room = Room()
    await room.join("ann")
    await asyncio.gather(room.join("bob"), room.join("cy"))


asyncio.run(main())
