import asyncio


class Server:
    def __init__(self):
        self.clients = {}
        self.server = None

    async def start(self):
        self.server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        name = (await reader.readline()).decode().strip()
        self.clients[name] = writer
        await self.broadcast(f"{name} joined")
        try:
            while data := await reader.readline():
                await self.broadcast(f"{name}: {data.decode().strip()}")
        except (ConnectionResetError, asyncio.IncompleteReadError):
            pass
        finally:
            del self.clients[name]
            writer.close()
            await self.broadcast(f"{name} left")

    async def broadcast(self, text):
        for w in list(self.clients.values()):
            w.write((text + "\n").encode())
            await w.drain()


async def client(port, name, lines, expect):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    got = []
    for line in lines:
        writer.write(f"{line}\n".encode())
    await writer.drain()
    while len(got) < expect:
        got.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    return got


async def main():
    srv = Server()
    port = await srv.start()
    print(await client(port, "ann", ["hi", "there"], 3))
    await asyncio.sleep(0.01)
    print(await asyncio.wait_for(client(port, "bob", ["yo"], 2), 1))
    srv.server.close()
    await srv.server.wait_closed()
    print("closed", srv.server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("refused")
    except OSError as e:
        print("os error")


asyncio.run(main())
