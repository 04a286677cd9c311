import asyncio


class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.peer = transport.get_extra_info("peername")[0]
        print("server: connection from", self.peer)

    def data_received(self, data):
        message = data.decode()
        print(f"server: received {message!r}")
        self.transport.write(message.upper().encode())
        self.transport.close()

    def connection_lost(self, exc):
        print("server: lost", exc)


class EchoClient(asyncio.Protocol):
    def __init__(self, message, on_done):
        self.message = message
        self.on_done = on_done
        self.chunks = []

    def connection_made(self, transport):
        transport.write(self.message.encode())

    def data_received(self, data):
        self.chunks.append(data.decode())

    def connection_lost(self, exc):
        self.on_done.set_result("".join(self.chunks))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: EchoServer(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for word in ("hello", "protocols"):
            done = loop.create_future()
            transport, protocol = await loop.create_connection(
                lambda: EchoClient(word, done), "127.0.0.1", port)
            try:
                print("client:", await done)
            finally:
                transport.close()
            await asyncio.sleep(0.01)


asyncio.run(main())
