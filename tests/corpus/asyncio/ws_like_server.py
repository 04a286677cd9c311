import asyncio


class EchoServer:
    def __init__(self, host="127.0.0.1", port=0):
        self.host = host
        self.port = port
        self.clients = 0
        self.server = None

    async def handle(self, reader, writer):
        self.clients += 1
        addr = writer.get_extra_info("peername")
        print("client from", addr[0])
        try:
            while True:
                data = await reader.readline()
                if not data:
                    break
                message = data.decode().strip()
                writer.write(f"echo: {message}\n".encode())
                await writer.drain()
        finally:
            writer.close()
            await writer.wait_closed()
            print("client gone")

    async def start(self):
        self.server = await asyncio.start_server(self.handle, self.host, self.port)
        self.port = self.server.sockets[0].getsockname()[1]

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()


async def client(port, messages):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for m in messages:
        writer.write((m + "\n").encode())
        await writer.drain()
        print((await reader.readline()).decode().rstrip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = EchoServer()
    await server.start()
    await client(server.port, ["one", "two"])
    await asyncio.sleep(0.05)
    await server.stop()
    print("served", server.clients)


asyncio.run(main())
