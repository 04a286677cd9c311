import asyncio


class Ticker(asyncio.DatagramProtocol):
    def __init__(self):
        self.transport = None
        self.seen = 0

    def connection_made(self, transport: asyncio.DatagramTransport) -> None:
        self.transport = transport

    def datagram_received(self, data, addr):
        self.seen += 1
        text = data.decode()
        print("server got", repr(text), "from", addr[0])
        self.transport.sendto(f"{self.seen}:{text[::-1]}".encode(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, words, closed):
        self.words = words
        self.replies = []
        self.closed = closed

    def connection_made(self, transport):
        self.transport = transport
        self.transport.sendto(self.words[0].encode())

    def datagram_received(self, data, addr):
        self.replies.append(data.decode())
        if len(self.replies) < len(self.words):
            self.transport.sendto(self.words[len(self.replies)].encode())
        else:
            self.transport.close()

    def error_received(self, exc):
        print("error", exc)

    def connection_lost(self, exc):
        print("client closed", exc)
        self.closed.set_result(self.replies)


async def main():
    loop = asyncio.get_running_loop()
    server, ticker = await loop.create_datagram_endpoint(Ticker, local_addr=("127.0.0.1", 0))
    host, port = server.get_extra_info("sockname")
    closed = loop.create_future()
    transport, client = await loop.create_datagram_endpoint(lambda: Client(["one", "two", "three"], closed), remote_addr=(host, port))
    print(await asyncio.wait_for(closed, 5), ticker.seen, transport.is_closing())
    server.close()
    print(server.is_closing(), client is not None)


asyncio.run(main())
