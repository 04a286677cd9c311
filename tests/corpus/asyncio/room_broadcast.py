import asyncio
from datetime import datetime, timedelta


class Room:
    def __init__(self, name):
        self.name = name
        self.members = {}
        self.history = []

    async def join(self, user):
        self.members[user.name] = user
        await self.broadcast(None, f"{user.name} joined #{self.name}")

    async def leave(self, user):
        self.members.pop(user.name, None)
        await self.broadcast(None, f"{user.name} left")

    async def broadcast(self, sender, text):
        self.history.append((sender.name if sender else "*", text))
        for member in self.members.values():
            if member is not sender:
                await member.inbox.put(f"<{sender.name if sender else '*'}> {text}")


class User:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.received = []

    async def listen(self):
        try:
            while True:
                self.received.append(await self.inbox.get())
        except asyncio.CancelledError:
            while not self.inbox.empty():
                self.received.append(self.inbox.get_nowait())
            self.received.append("(disconnected)")
            raise

    def __repr__(self):
        return f"User({self.name!r}, {len(self.received)} messages)"


async def main():
    room = Room("python")
    users = [User(n) for n in ("ann", "bob", "cyd")]
    listeners = {u: asyncio.create_task(u.listen()) for u in users}
    for u in users:
        await room.join(u)
    ann, bob, cyd = users
    await room.broadcast(ann, "hi all")
    await asyncio.sleep(0)
    await room.leave(bob)
    await room.broadcast(cyd, "bye bob")
    listeners[bob].cancel()
    results = await asyncio.gather(listeners[bob], return_exceptions=True)
    print(type(results[0]).__name__)
    for u, t in listeners.items():
        t.cancel()
    await asyncio.wait(listeners.values())
    for u in users:
        print(u)
        for line in u.received:
            print("   ", line)
    print(room.history[-2:])
    start = datetime(2024, 1, 1, 12, 0)
    print([(start + timedelta(minutes=5 * i)).strftime("%H:%M") for i, _ in enumerate(room.history[:3])])


asyncio.run(main())
