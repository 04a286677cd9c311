"""A chat room: members send, the room delivers to everybody else."""
import asyncio


class Room:
    def __init__(self, name):
        self.name = name
        self.members = {}

    def join(self, member):
        self.members[member.name] = member
        print(f"* {member.name} joined {self.name}")

    def leave(self, member):
        del self.members[member.name]
        print(f"* {member.name} left, {len(self.members)} still here")

    async def broadcast(self, sender, text):
        for name, member in self.members.items():
            if name != sender:
                await member.inbox.put((sender, text))


class Member:
    def __init__(self, name, room):
        self.name = name
        self.room = room
        self.inbox = asyncio.Queue()
        self.heard = 0

    async def __aenter__(self):
        self.room.join(self)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.room.leave(self)

    async def say(self, text):
        print(f"<{self.name}> {text}")
        await self.room.broadcast(self.name, text)

    async def listen(self):
        while True:
            sender, text = await self.inbox.get()
            self.heard += 1
            print(f"    {self.name} hears {sender}: {text}")


async def main():
    room = Room("#lobby")
    async with Member("ann", room) as ann, Member("bob", room) as bob:
        ears = [asyncio.create_task(ann.listen()), asyncio.create_task(bob.listen())]
        await ann.say("hello")
        await asyncio.sleep(0.01)
        await bob.say("hi ann")
        await bob.say("how are you?")
        await asyncio.sleep(0.01)
        for task in ears:
            task.cancel()
        print("heard:", {"ann": ann.heard, "bob": bob.heard})


asyncio.run(main())
