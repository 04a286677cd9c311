import asyncio


class KeyValueServer:
    def __init__(self):
        self.data = {}
        self.clients = 0
        self.server = None

    async def handle(self, reader, writer):
        self.clients += 1
        try:
            while line := await reader.readline():
                parts = line.decode().strip().split(" ", 2)
                reply = self.execute(parts)
                writer.write((reply + "\n").encode())
                await writer.drain()
                if reply == "BYE":
                    break
        finally:
            writer.close()
            await writer.wait_closed()
            self.clients -= 1

    def execute(self, parts):
        match parts:
            case ["SET", key, value]:
                self.data[key] = value
                return "OK"
            case ["GET", key]:
                return self.data.get(key, "(nil)")
            case ["DEL", key] if key in self.data:
                del self.data[key]
                return "1"
            case ["DEL", _]:
                return "0"
            case ["KEYS"]:
                return ",".join(sorted(self.data)) or "(empty)"
            case ["QUIT"]:
                return "BYE"
            case _:
                return f"ERR unknown command {parts[0]!r}"

    async def start(self):
        self.server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]


async def session(port, commands):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    out = []
    for command in commands:
        writer.write(f"{command}\n".encode())
        await writer.drain()
        out.append((await reader.readline()).decode().rstrip())
    writer.close()
    await writer.wait_closed()
    return out


async def main():
    kv = KeyValueServer()
    port = await kv.start()
    async with kv.server:
        print(await session(port, ["SET a 1", "SET b hello world", "GET b", "GET zz", "QUIT"]))
        both = await asyncio.gather(
            session(port, ["SET c 3", "DEL nope", "QUIT"]),
            session(port, ["KEYS x", "FLY", "QUIT"]),
        )
        for replies in both:
            print(replies)
        print(await session(port, ["DEL a", "KEYS", "QUIT"]))
    print(kv.data, kv.server.is_serving())


asyncio.run(main())
