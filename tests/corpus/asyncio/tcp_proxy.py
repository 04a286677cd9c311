import asyncio


class Stats:
    def __init__(self):
        self.up = self.down = 0

    def __repr__(self):
        return f"Stats(up={self.up}, down={self.down})"


async def echo_upper(reader, writer):
    while data := await reader.read(100):
        writer.write(data.upper())
        await writer.drain()
    writer.close()


async def pipe(reader, writer, count):
    try:
        while not reader.at_eof():
            chunk = await reader.read(16)
            if chunk:
                count(len(chunk))
                writer.write(chunk)
                await writer.drain()
    finally:
        if writer.can_write_eof():
            writer.write_eof()


class Proxy:
    def __init__(self, target_port):
        self.target_port = target_port
        self.stats = Stats()
        self.open = 0

    def _up(self, n):
        self.stats.up += n

    def _down(self, n):
        self.stats.down += n

    async def handle(self, reader, writer):
        self.open += 1
        try:
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.target_port)
        except OSError as e:
            writer.write(b"ERR upstream\n")
            writer.close()
            return
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(pipe(reader, up_writer, self._up))
                tg.create_task(pipe(up_reader, writer, self._down))
        finally:
            self.open -= 1
            up_writer.close()
            writer.close()


async def talk(port, *words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for w in words:
        writer.write(w.encode())
    writer.write_eof()
    reply = await reader.read()
    writer.close()
    await writer.wait_closed()
    return reply.decode()


async def main():
    backend = await asyncio.start_server(echo_upper, "127.0.0.1", 0)
    proxy = Proxy(backend.sockets[0].getsockname()[1])
    front = await asyncio.start_server(proxy.handle, "127.0.0.1", 0)
    port = front.sockets[0].getsockname()[1]
    async with backend, front:
        print(await asyncio.gather(talk(port, "hello ", "world"), talk(port, "x" * 40)))
        print(proxy.stats, proxy.open)
    print(front.is_serving(), len(front.sockets))
    dead = Proxy(1)
    front2 = await asyncio.start_server(dead.handle, "127.0.0.1", 0)
    async with front2:
        print(repr(await talk(front2.sockets[0].getsockname()[1], "hi")))

asyncio.run(main())
