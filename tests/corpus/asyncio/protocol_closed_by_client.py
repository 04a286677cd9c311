"""A client that closes its transport while it still reads: the server sees an end, not a reset."""
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(b"hello\n")

    def data_received(self, data):
        print("server got", data.decode().strip())

    def eof_received(self):
        print("server: end of input")

    def connection_lost(self, exc):
        print("server lost it:", exc)


class Client(asyncio.Protocol):
    def __init__(self, lost):
        self.lost = lost

    def data_received(self, data):
        print("client got", data.decode().strip())

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    lost = loop.create_future()
    transport, _ = await loop.create_connection(lambda: Client(lost), "127.0.0.1", port)
    await asyncio.sleep(0.05)
    transport.write(b"bye\n")
    await asyncio.sleep(0.05)
    transport.close()
    print("client lost it:", await lost)
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
