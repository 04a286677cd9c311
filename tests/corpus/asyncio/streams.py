import asyncio


class LineServer:
    def __init__(self):
        self.store = {}
        self.clients = 0
        self.server = None

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *exc):
        self.server.close()
        await self.server.wait_closed()
        print("server closed")

    async def handle(self, reader, writer):
        self.clients += 1
        peer = writer.get_extra_info("peername")
        assert peer[0] == "127.0.0.1"
        try:
            while line := await reader.readline():
                cmd, *args = line.decode().split()
                match cmd.upper(), args:
                    case "SET", [key, value]:
                        self.store[key] = value
                        reply = "OK"
                    case "GET", [key]:
                        reply = self.store.get(key, "(nil)")
                    case "QUIT", []:
                        break
                    case _:
                        reply = f"ERR {cmd} {len(args)}"
                writer.write(f"{reply}\r\n".encode())
                await writer.drain()
        finally:
            writer.close()
            await writer.wait_closed()


async def client(port, *commands):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    out = []
    for c in commands:
        writer.write(c.encode() + b"\n")
        await writer.drain()
        if c == "QUIT":
            rest = await reader.read()
            out.append(f"eof={rest!r} {reader.at_eof()}")
        else:
            out.append((await reader.readuntil(b"\r\n")).decode().strip())
    writer.close()
    await writer.wait_closed()
    return out


async def main():
    async with LineServer() as srv:
        print(await client(srv.port, "SET a 1", "GET a", "GET b", "BAD x y z", "QUIT"))
        results = await asyncio.gather(*(client(srv.port, f"SET k{i} v{i}", f"GET k{i}", "QUIT") for i in range(3)))
        for r in results:
            print(r)
        print(srv.clients, sorted(srv.store.items()))
        try:
            r, w = await asyncio.open_connection("127.0.0.1", srv.port)
            w.write(b"GET a")
            w.write_eof()
            await r.readexactly(100)
        except asyncio.IncompleteReadError as e:
            print("incomplete", e.partial, e.expected)
        finally:
            w.close()
    try:
        await asyncio.open_connection("127.0.0.1", srv.port)
    except ConnectionRefusedError:
        print("refused")

asyncio.run(main())
