import asyncio
from functools import reduce


class Scale:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x * self.k


class Handler:
    def __init__(self):
        self.seen = []

    async def __call__(self, reader, writer):
        self.seen.append(await reader.readline())
        writer.write(b"ok\n")
        await writer.drain()
        writer.close()


class Key:
    def __call__(self, s):
        return len(s), s


async def main():
    print(list(map(Scale(3), [1, 2])), sorted(["bb", "a", "ab"], key=Key()))
    h = Handler()
    server = await asyncio.start_server(h, "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*server.sockets[0].getsockname())
    w.write(b"hi\n")
    print(await r.read(), h.seen)
    w.close()
    server.close()
    await server.wait_closed()

asyncio.run(main())
