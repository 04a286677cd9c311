"""Chat room simulation: rooms, commands table, history, permissions, async streams of messages."""
import asyncio
from collections import deque


class ChatError(Exception):
    pass


class User:
    def __init__(self, name, admin=False):
        self.name = name
        self.admin = admin
        self.inbox = []
        self.room = None

    def send(self, text):
        self.inbox.append(text)


class Room:
    def __init__(self, name, history=3):
        self.name = name
        self.users = {}
        self.history = deque(maxlen=history)
        self.banned = set()

    def join(self, user):
        if user.name in self.banned:
            raise ChatError(f"{user.name} is banned from {self.name}")
        if user.room:
            user.room.leave(user)
        self.users[user.name] = user
        user.room = self
        self.broadcast(f"* {user.name} joined", skip=user)
        for line in self.history:
            user.send(f"(history) {line}")

    def leave(self, user):
        del self.users[user.name]
        user.room = None
        self.broadcast(f"* {user.name} left")

    def broadcast(self, text, skip=None):
        for u in self.users.values():
            if u is not skip:
                u.send(text)

    def say(self, user, text):
        line = f"{user.name}: {text}"
        self.history.append(line)
        self.broadcast(line, skip=user)


class Server:
    def __init__(self):
        self.rooms = {}
        self.users = {}
        self.commands = {
            "join": self.cmd_join,
            "me": self.cmd_me,
            "ban": self.cmd_ban,
            "who": self.cmd_who,
        }

    def user(self, name, **kwargs):
        if name not in self.users:
            self.users[name] = User(name, **kwargs)
        return self.users[name]

    def cmd_join(self, user, room_name):
        room = self.rooms.get(room_name) or self.rooms.setdefault(room_name, Room(room_name))
        room.join(user)
        return f"joined {room_name} ({len(room.users)})"

    def cmd_me(self, user, *words):
        user.room.broadcast(f"* {user.name} {' '.join(words)}")

    def cmd_ban(self, user, name):
        if not user.admin:
            raise ChatError("permission denied")
        target = self.users[name]
        if target.room is user.room:
            target.room.leave(target)
        user.room.banned.add(name)
        return f"banned {name}"

    def cmd_who(self, user):
        return ", ".join(sorted(user.room.users)) if user.room else "nowhere"

    async def handle(self, name, line):
        await asyncio.sleep(0)
        user = self.user(name)
        try:
            if not line.startswith("/"):
                if user.room is None:
                    raise ChatError("join a room first")
                user.room.say(user, line)
                return None
            command, *args = line[1:].split()
            try:
                handler = self.commands[command]
            except KeyError:
                raise ChatError(f"unknown command {command!r}") from None
            return handler(user, *args)
        except ChatError as e:
            return f"! {e}"
        except TypeError as e:
            return f"! usage: /{command}"


async def client(server, name, lines):
    replies = []
    for line in lines:
        reply = await server.handle(name, line)
        if reply:
            replies.append(reply)
    return name, replies


async def main():
    server = Server()
    server.user("root", admin=True)
    results = await asyncio.gather(
        client(server, "root", ["/join lobby", "welcome all", "/ban eve", "/who"]),
        client(server, "ann", ["hi?", "/join lobby", "hello", "/me waves", "/dance"]),
        client(server, "eve", ["/join lobby", "/ban ann", "spam", "/join lobby"]),
    )
    for name, replies in results:
        print(name, replies)
    for user in server.users.values():
        print(user.name, "<-", user.inbox)
    print(list(server.rooms["lobby"].history))


asyncio.run(main())
