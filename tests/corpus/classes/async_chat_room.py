import asyncio


class User:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.room = None

    async def say(self, text):
        if self.room is None:
            raise RuntimeError(f"{self.name} is not in a room")
        await self.room.broadcast(self, text)

    async def listen(self, received):
        while True:
            sender, text = await self.inbox.get()
            if text is None:
                break
            received.append(f"{self.name} got {text!r} from {sender}")


class Room:
    def __init__(self, name):
        self.name = name
        self.members = set()
        self.log = []

    def join(self, user):
        self.members.add(user)
        user.room = self
        return self

    def __aiter__(self):
        return self.history()

    async def history(self):
        for entry in self.log:
            await asyncio.sleep(0)
            yield entry

    async def broadcast(self, sender, text):
        self.log.append((sender.name, text))
        for m in sorted(self.members, key=lambda u: u.name):
            if m is not sender:
                await m.inbox.put((sender.name, text))

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, *exc):
        for m in self.members:
            await m.inbox.put((None, None))
        print("close", self.name)
        return False


async def main():
    users = {n: User(n) for n in ("ann", "bob", "cat")}
    received = []
    try:
        await users["ann"].say("hi")
    except RuntimeError as e:
        print(e)
    async with Room("lobby") as room:
        for u in users.values():
            room.join(u)
        tasks = [asyncio.create_task(u.listen(received)) for u in users.values()]
        await users["ann"].say("hello")
        await users["bob"].say("hey")
        await asyncio.sleep(0.01)
    await asyncio.gather(*tasks)
    print("\n".join(sorted(received)))
    print([f"{who}: {what}" async for who, what in room.history()])
    print(len(room.members), room.log[-1])


asyncio.run(main())
