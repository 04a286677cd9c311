import asyncio


class ChatRoom:
    def __init__(self):
        self.clients: dict[str, asyncio.StreamWriter] = {}
        self.log: list[str] = []

    async def broadcast(self, message: str, exclude: str | None = None):
        self.log.append(message)
        for name, w in list(self.clients.items()):
            if name == exclude:
                continue
            w.write((message + "\n").encode())
            await w.drain()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        writer.write(b"name? ")
        await writer.drain()
        name = (await reader.readline()).decode().strip()
        if not name or name in self.clients:
            writer.write(b"rejected\n")
            await writer.drain()
            writer.close()
            return
        self.clients[name] = writer
        await self.broadcast(f"* {name} joined", exclude=name)
        writer.write(f"welcome {name}, {len(self.clients)} online\n".encode())
        try:
            while True:
                data = await reader.readline()
                if not data:
                    break
                text = data.decode().rstrip("\n")
                if text.startswith("/"):
                    cmd, _, arg = text[1:].partition(" ")
                    if cmd == "who":
                        writer.write((",".join(sorted(self.clients)) + "\n").encode())
                    elif cmd == "quit":
                        writer.write(b"bye\n")
                        break
                    else:
                        writer.write(f"unknown {cmd!r} {arg}\n".encode())
                    await writer.drain()
                else:
                    await self.broadcast(f"{name}: {text}", exclude=name)
        finally:
            del self.clients[name]
            await self.broadcast(f"* {name} left")
            writer.close()
            try:
                await writer.wait_closed()
            except ConnectionError:
                pass


class Client:
    @classmethod
    async def connect(cls, port, name):
        self = cls()
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        prompt = await self.reader.readuntil(b"? ")
        assert prompt == b"name? "
        self.writer.write(f"{name}\n".encode())
        return self

    async def line(self):
        return (await asyncio.wait_for(self.reader.readline(), 2)).decode().rstrip()

    def say(self, text):
        self.writer.write(text.encode() + b"\n")


async def main():
    room = ChatRoom()
    server = await asyncio.start_server(room.handle, host="127.0.0.1", port=0)
    port = server.sockets[0].getsockname()[1]
    ann = await Client.connect(port, "ann")
    print("ann <", await ann.line())
    bob = await Client.connect(port, "bob")
    print("bob <", await bob.line())
    print("ann <", await ann.line())
    dup = await Client.connect(port, "bob")
    print("dup <", await dup.line())
    ann.say("hi all")
    print("bob <", await bob.line())
    bob.say("/who")
    print("bob <", await bob.line())
    bob.say("/dance now")
    print("bob <", await bob.line())
    bob.say("/quit")
    print("bob <", await bob.line())
    print("ann <", await ann.line())
    ann.writer.close()
    await ann.writer.wait_closed()
    await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()
    print(*room.log, sep=" | ")

asyncio.run(main())
