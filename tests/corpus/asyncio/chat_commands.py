"""Chat server simulation with rooms, users and broadcast."""
import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Callable, Awaitable, Optional


@dataclass
class Message:
    sender: str
    text: str
    room: str = "lobby"


class User:
    def __init__(self, name: str):
        self.name = name
        self.inbox: asyncio.Queue[Message] = asyncio.Queue(maxsize=5)
        self.received: list[str] = []

    async def reader(self):
        while True:
            msg = await self.inbox.get()
            try:
                if msg.text == "/quit":
                    return self.name, len(self.received)
                self.received.append(f"{msg.room}:{msg.sender}> {msg.text}")
            finally:
                self.inbox.task_done()


class ChatServer:
    def __init__(self):
        self.rooms: dict[str, set[str]] = defaultdict(set)
        self.users: dict[str, User] = {}
        self.commands: dict[str, Callable[[User, str], Awaitable[Optional[str]]]] = {
            "join": self._join,
            "leave": self._leave,
            "who": self._who,
        }
        self.log = []

    async def connect(self, name):
        if name in self.users:
            raise ValueError(f"name taken: {name!r}")
        user = User(name)
        self.users[name] = user
        await self._join(user, "lobby")
        return user

    async def _join(self, user, room):
        self.rooms[room].add(user.name)
        await self.broadcast(Message("server", f"{user.name} joined", room), skip=user.name)
        return None

    async def _leave(self, user, room):
        self.rooms[room].discard(user.name)
        if not self.rooms[room]:
            del self.rooms[room]
            return f"room {room} closed"
        return None

    async def _who(self, user, room):
        await asyncio.sleep(0)
        return ", ".join(sorted(self.rooms.get(room, ())))

    async def broadcast(self, msg: Message, skip: Optional[str] = None):
        targets = [self.users[n] for n in sorted(self.rooms[msg.room]) if n != skip]
        await asyncio.gather(*(u.inbox.put(msg) for u in targets))
        self.log.append((msg.room, len(targets)))

    async def handle(self, user, line):
        if line.startswith("/"):
            name, _, arg = line[1:].partition(" ")
            handler = self.commands.get(name)
            if handler is None:
                print(f"{user.name}: unknown command {name}")
                return
            reply = await handler(user, arg or "lobby")
            if reply is not None:
                print(f"{user.name}: {reply}")
        else:
            await self.broadcast(Message(user.name, line), skip=user.name)


async def main():
    server = ChatServer()
    alice, bob, eve = [await server.connect(n) for n in ("alice", "bob", "eve")]
    try:
        await server.connect("bob")
    except ValueError as exc:
        print("error:", exc)
    readers = [asyncio.create_task(u.reader(), name=f"reader-{u.name}") for u in (alice, bob, eve)]
    script = [(alice, "hello"), (bob, "/join dev"), (bob, "hi all"), (eve, "/who"), (eve, "/who dev"),
              (bob, "/leave dev"), (alice, "/dance"), (alice, "bye")]
    for user, line in script:
        await server.handle(user, line)
    for u in server.users.values():
        await u.inbox.put(Message("server", "/quit"))
    for t in readers:
        name, n = await t
        print(t.get_name(), name, n, t.done())
    for u in (alice, bob, eve):
        print(u.name, u.received)
    print(server.log)
    print(dict(server.rooms) == {"lobby": {"alice", "bob", "eve"}})

asyncio.run(main())
