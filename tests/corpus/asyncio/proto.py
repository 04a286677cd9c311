import asyncio


class EchoServer(asyncio.Protocol):
    connections = 0

    def connection_made(self, transport):
        EchoServer.connections += 1
        self.transport = transport
        self.buffer = b""

    def data_received(self, data):
        self.buffer += data
        while b"\n" in self.buffer:
            line, _, self.buffer = self.buffer.partition(b"\n")
            self.handle(line.decode())

    def handle(self, line):
        if line == "bye":
            self.transport.write(b"closing\n")
            self.transport.close()
        else:
            self.transport.write(f"{len(line)}:{line.title()}\n".encode())

    def connection_lost(self, exc):
        print("server lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, messages, done):
        self.messages = list(messages)
        self.done = done
        self.received = []

    def connection_made(self, transport):
        self.transport = transport
        transport.writelines([m.encode() + b"\n" for m in self.messages])

    def data_received(self, data):
        self.received.append(data)

    def eof_received(self):
        print("client eof")
        return False

    def connection_lost(self, exc):
        print("client lost", exc is None)
        if not self.done.cancelled():
            self.done.set_result(b"".join(self.received).decode().splitlines())


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        done = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: Client(["hello world", "x", "bye"], done), "127.0.0.1", port)
        lines = await asyncio.wait_for(done, 2)
        print(lines)
        print(transport.is_closing(), isinstance(protocol, Client))
        await asyncio.sleep(0.01)
    print(EchoServer.connections, server.is_serving())

asyncio.run(main())
