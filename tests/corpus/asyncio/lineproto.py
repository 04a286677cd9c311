import asyncio


class LineProtocol(asyncio.Protocol):
    """Base class that splits lines and dispatches do_* methods."""

    delimiter = b"\r\n"

    def __init__(self, app):
        self.app = app
        self._buffer = bytearray()
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport):
        self.transport = transport
        self.app.connections.add(self)
        self.send("220 ready")

    def data_received(self, data):
        self._buffer.extend(data)
        while (i := self._buffer.find(self.delimiter)) >= 0:
            line = bytes(self._buffer[:i])
            del self._buffer[: i + len(self.delimiter)]
            self.line_received(line.decode("ascii", errors="replace"))

    def line_received(self, line):
        verb, _, rest = line.partition(" ")
        if verb == "ADD":
            self.do_add(rest)
        elif verb == "LIST":
            self.do_list()
        elif verb == "QUIT":
            self.send("221 bye")
            self.transport.close()
        else:
            self.send(f"500 what is {verb!r}?")

    def do_add(self, rest):
        raise NotImplementedError

    def do_list(self):
        raise NotImplementedError

    def send(self, text):
        self.transport.write(text.encode() + self.delimiter)

    def connection_lost(self, exc):
        self.app.connections.discard(self)


class TodoProtocol(LineProtocol):
    def do_add(self, rest):
        self.app.items.append(rest)
        self.send(f"250 {len(self.app.items)} items")

    def do_list(self):
        for n, item in enumerate(self.app.items, 1):
            self.send(f"211-{n} {item}")
        self.send("211 end")


class App:
    def __init__(self):
        self.items = []
        self.connections = set()

    async def start(self):
        loop = asyncio.get_running_loop()
        self.server = await loop.create_server(lambda: TodoProtocol(self), "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()


async def session(port, *lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print("S:", (await reader.readline()).decode().strip())
    for line in lines:
        print("C:", line)
        writer.write(line.encode() + b"\r\n")
        while True:
            reply = (await reader.readline()).decode().strip()
            print("S:", reply)
            if reply[3:4] != "-":
                break
    writer.close()
    await writer.wait_closed()


async def main():
    app = App()
    port = await app.start()
    await session(port, "ADD milk", "ADD two eggs", "LIST", "FOO bar", "QUIT")
    await session(port, "LIST", "QUIT")
    await asyncio.sleep(0.01)
    print(len(app.connections), app.items)
    await app.stop()
    print(app.server.is_serving())

asyncio.run(main())
