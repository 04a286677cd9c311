import asyncio
import contextlib


async def handle(reader, writer, stats):
    peer = writer.get_extra_info("peername")
    stats["connections"] += 1
    assert peer[0] == "127.0.0.1"
    try:
        header = await reader.readexactly(4)
        size = int.from_bytes(header, "big")
        body = await reader.readexactly(size)
        stats["bytes"] += len(body)
        for word in body.decode().split():
            writer.write(word[::-1].encode() + b"\n")
            await writer.drain()
        writer.write_eof()
    except asyncio.IncompleteReadError as e:
        stats["errors"].append(f"wanted {e.expected}, got {e.partial!r}")
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def request(port, payload: bytes, *, size=None):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write((len(payload) if size is None else size).to_bytes(4, "big") + payload)
    writer.write_eof()
    lines = []
    async for line in reader:
        lines.append(line.decode().strip())
    writer.close()
    await writer.wait_closed()
    return lines


async def main():
    stats = {"connections": 0, "bytes": 0, "errors": []}
    server = await asyncio.start_server(lambda r, w: handle(r, w, stats), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await request(port, b"hello async world"))
    print(await asyncio.gather(*(request(port, f"msg {i}".encode()) for i in range(3))))
    print(await request(port, b"short", size=100))
    server.close()
    await server.wait_closed()
    print(stats)


asyncio.run(main())
