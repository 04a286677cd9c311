"""A key-value server with a tiny text protocol, tested over a real socket."""
import asyncio
import struct
from typing import Optional


class Store:
    def __init__(self):
        self.data: dict[bytes, bytes] = {}
        self.hits = self.misses = 0

    def execute(self, command: bytes, *args: bytes) -> bytes:
        match command.upper():
            case b"SET" if len(args) == 2:
                self.data[args[0]] = args[1]
                return b"+OK"
            case b"GET" if len(args) == 1:
                value = self.data.get(args[0])
                if value is None:
                    self.misses += 1
                    return b"$-1"
                self.hits += 1
                return b"$" + value
            case b"DEL":
                removed = sum(self.data.pop(a, None) is not None for a in args)
                return b":%d" % removed
            case b"INCR" if len(args) == 1:
                try:
                    n = int(self.data.get(args[0], b"0")) + 1
                except ValueError:
                    return b"-ERR not a number"
                self.data[args[0]] = str(n).encode()
                return f":{n}".encode()
            case b"KEYS":
                return b" ".join(sorted(self.data))
            case _:
                return b"-ERR unknown " + command


async def read_frame(reader: asyncio.StreamReader) -> Optional[bytes]:
    try:
        (length,) = struct.unpack(">I", await reader.readexactly(4))
        return await reader.readexactly(length)
    except asyncio.IncompleteReadError as e:
        if e.partial:
            print("partial", len(e.partial), "of", e.expected)
        return None


def frame(payload: bytes) -> bytes:
    return struct.pack(">I", len(payload)) + payload


async def serve(store: Store, reader, writer):
    while (request := await read_frame(reader)) is not None:
        writer.write(frame(store.execute(*request.split(b" ", 2))))
        await writer.drain()
    writer.close()
    await writer.wait_closed()


class Client:
    def __init__(self, reader, writer):
        self._reader, self._writer = reader, writer
        self._lock = asyncio.Lock()

    @classmethod
    async def connect(cls, host, port):
        return cls(*await asyncio.open_connection(host, port))

    async def call(self, *parts: str) -> str:
        async with self._lock:
            self._writer.write(frame(" ".join(parts).encode()))
            await self._writer.drain()
            reply = await read_frame(self._reader)
        return reply.decode() if reply is not None else "<closed>"

    async def close(self):
        self._writer.close()
        await self._writer.wait_closed()


async def main():
    store = Store()
    server = await asyncio.start_server(lambda r, w: serve(store, r, w), host="127.0.0.1", port=0)
    host, port = server.sockets[0].getsockname()[:2]
    client = await Client.connect(host, port)
    for line in ["SET name Ada Lovelace", "GET name", "GET nope", "INCR n", "incr n", "INCR name", "KEYS", "DEL name n x", "FLY"]:
        print(f"{line:<24}-> {await client.call(*line.split())}")
    others = [await Client.connect(host, port) for _ in range(3)]
    replies = await asyncio.gather(*(c.call("INCR", "hits") for c in others for _ in range(4)))
    print(sorted(int(r[1:]) for r in replies), store.hits, store.misses)
    others[0]._writer.write(b"\0\0")
    for c in (client, *others):
        await c.close()
    await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()
    print(store.data, server.is_serving())


asyncio.run(main())
