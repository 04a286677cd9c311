import asyncio
import textwrap


class ProtocolError(Exception):
    ...


class ChatRoom:
    def __init__(self):
        self.members: dict[str, asyncio.StreamWriter] = {}

    async def broadcast(self, text: str, *, skip: str | None = None):
        for name, w in self.members.items():
            if name != skip:
                w.write(f"{text}\n".encode())
                await w.drain()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = None
        try:
            hello = (await reader.readline()).decode().strip()
            if not hello.startswith("NICK "):
                raise ProtocolError(f"expected NICK, got {hello!r}")
            name = hello.removeprefix("NICK ")
            self.members[name] = writer
            await self.broadcast(f"* {name} joined")
            while not reader.at_eof():
                line = await reader.readline()
                if not line:
                    break
                cmd, _, rest = line.decode().strip().partition(" ")
                if cmd == "SAY":
                    await self.broadcast(f"<{name}> {rest}", skip=name)
                elif cmd == "WHO":
                    writer.write(("= " + ", ".join(sorted(self.members)) + "\n").encode())
                elif cmd == "QUIT":
                    break
                else:
                    raise ProtocolError(f"unknown command {cmd}")
        except ProtocolError as e:
            writer.write(f"! {e}\n".encode())
            await writer.drain()
        finally:
            if name in self.members:
                del self.members[name]
                await self.broadcast(f"* {name} left")
            writer.close()


class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    @classmethod
    async def connect(cls, port, nick):
        self = cls(*await asyncio.open_connection("127.0.0.1", port))
        await self.send(f"NICK {nick}")
        return self

    async def send(self, line):
        self.writer.write(line.encode("utf-8") + b"\n")
        await self.writer.drain()

    async def recv(self):
        data = await asyncio.wait_for(self.reader.readuntil(b"\n"), 1)
        return data.decode().rstrip()

    async def close(self):
        self.writer.close()
        await self.writer.wait_closed()


async def main():
    room = ChatRoom()
    server = await asyncio.start_server(room.serve, host="127.0.0.1", port=0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        a = await Client.connect(port, "ann")
        print("a:", await a.recv())
        b = await Client.connect(port, "bob")
        print("a:", await a.recv())
        print("b:", await b.recv())
        await a.send("SAY hi there")
        print("b:", await b.recv())
        await b.send("WHO")
        print("b:", await b.recv())
        await b.send("DANCE")
        print("b:", await b.recv())
        print("a:", await a.recv())
        await a.send("QUIT")
        rest = await a.reader.read()
        print(rest, a.reader.at_eof())
        try:
            await a.recv()
        except asyncio.IncompleteReadError as e:
            print("eof", e.partial, e.expected)
        await a.close()
        await b.close()
    print(textwrap.shorten("server is down now and for good", 20), server.is_serving())


asyncio.run(main())
