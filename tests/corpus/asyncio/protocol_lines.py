import asyncio


class LineServer(asyncio.Protocol):
    """Answers lines; several may come in one piece, one in several."""

    connections = set()

    def connection_made(self, transport: asyncio.Transport):
        self.transport = transport
        self.buffer = b""
        self.connections.add(self)

    def data_received(self, data: bytes):
        self.buffer += data
        while b"\n" in self.buffer:
            line, self.buffer = self.buffer.split(b"\n", 1)
            self.line_received(line.decode())

    def line_received(self, line):
        command, _, rest = line.partition(" ")
        if command == "add":
            self.reply(sum(int(x) for x in rest.split()))
        elif command == "who":
            self.reply(f"{len(self.connections)} connected")
        elif command == "bye":
            self.reply("bye")
            self.transport.close()
        else:
            self.reply(f"? {command}")

    def reply(self, value):
        self.transport.write(f"{value}\n".encode())

    def eof_received(self):
        print("server: end of input")
        return False

    def connection_lost(self, exc):
        self.connections.discard(self)
        print("server: lost", exc, len(self.connections))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(LineServer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"add 1 2 3\nad")
    await writer.drain()
    print(await reader.readline())
    writer.write(b"d 4 5\nwho\nnope\n")
    for _ in range(3):
        print((await reader.readline()).decode().strip())
    second_reader, second = await asyncio.open_connection("127.0.0.1", port)
    second.write(b"who\n")
    print((await second_reader.readline()).decode().strip())
    second.write_eof()
    print(await second_reader.read())
    second.close()
    writer.write(b"bye\n")
    print((await reader.read()).decode().strip())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print("serving", server.is_serving())


asyncio.run(main())
