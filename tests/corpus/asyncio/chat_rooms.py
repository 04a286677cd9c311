import asyncio
from typing import Dict, List, Set


class Room:
    def __init__(self, name: str) -> None:
        self.name = name
        self.members: Set[str] = set()
        self.history: List[str] = []
        self.queues: Dict[str, asyncio.Queue] = {}

    async def join(self, user: str) -> None:
        self.members.add(user)
        self.queues[user] = asyncio.Queue()
        await self.broadcast("server", f"{user} joined {self.name}")

    async def broadcast(self, sender: str, message: str) -> None:
        line = f"{sender}: {message}"
        self.history.append(line)
        for user, queue in self.queues.items():
            if user != sender:
                await queue.put(line)

    async def reader(self, user: str, count: int) -> List[str]:
        received = []
        for _ in range(count):
            received.append(await self.queues[user].get())
        return received


async def main() -> None:
    room = Room("lobby")
    await room.join("ann")
    await room.join("bob")
    readers = asyncio.gather(room.reader("ann", 3), room.reader("bob", 2))
    await room.broadcast("ann", "hi")
    await room.broadcast("bob", "hello")
    ann, bob = await readers
    print(ann)
    print(bob)
    print(len(room.history), sorted(room.members))


asyncio.run(main())
