import asyncio


class EchoServerProtocol(asyncio.DatagramProtocol):
    def __init__(self):
        self.count = 0

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.count += 1
        message = data.decode()
        if message == "drop":
            return
        self.transport.sendto(message.upper().encode(), addr)


class ClientProtocol(asyncio.DatagramProtocol):
    def __init__(self, loop):
        self.replies = asyncio.Queue()
        self.closed = loop.create_future()
        self.transport = None

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.replies.put_nowait(data)

    def error_received(self, exc):
        print("error", exc)

    def connection_lost(self, exc):
        self.closed.set_result(exc)

    async def ask(self, text, timeout=5, retries=2):
        for attempt in range(retries):
            self.transport.sendto(text.encode())
            try:
                return (await asyncio.wait_for(self.replies.get(), timeout)).decode()
            except asyncio.TimeoutError:
                print(f"no reply to {text!r}, attempt {attempt + 1}")
        return None


async def main():
    loop = asyncio.get_running_loop()
    server_transport, server = await loop.create_datagram_endpoint(EchoServerProtocol, local_addr=("127.0.0.1", 0))
    addr = server_transport.get_extra_info("sockname")
    transport, client = await loop.create_datagram_endpoint(lambda: ClientProtocol(loop), remote_addr=addr[:2])
    print(await client.ask("hello"))
    print(await client.ask("drop", timeout=0.02))
    print(await client.ask("again"))
    transport.close()
    print(await client.closed)
    print(server.count, transport.is_closing())
    server_transport.close()

asyncio.run(main())
