import asyncio
import re
import struct
import urllib.parse
from base64 import b64decode, b64encode
from collections import namedtuple
from http import HTTPStatus
from types import MappingProxyType, SimpleNamespace

Request = namedtuple("Request", "method path query headers body")
HEADER = re.compile(rb"^([\w-]+):\s*(.*)$", re.M)


def parse(raw: bytes) -> Request:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *rest = head.split(b"\r\n")
    method, target, _ = first.decode("ascii").split()
    parts = urllib.parse.urlsplit(target)
    headers = {m.group(1).decode().lower(): m.group(2).decode() for m in HEADER.finditer(b"\n".join(rest))}
    query = {k: v[0] for k, v in urllib.parse.parse_qs(parts.query).items()}
    return Request(method, parts.path, query, MappingProxyType(headers), body)


def frame(kind: int, payload: bytes) -> bytes:
    return struct.pack("!BH", kind, len(payload)) + payload


async def handle(reader, writer):
    while True:
        try:
            kind, size = struct.unpack("!BH", await reader.readexactly(3))
        except asyncio.IncompleteReadError:
            break
        payload = await reader.readexactly(size)
        numbers = struct.unpack(f"!{size // 2}H", payload)
        writer.write(frame(kind + 1, str(sum(numbers)).encode()))
        await writer.drain()
    writer.close()


async def main():
    req = parse(b"GET /a/b?x=1&y=%20z HTTP/1.1\r\nHost: example.org\r\nAuthorization: Basic dTpw\r\n\r\nbody")
    print(req.method, req.path, req.query, dict(req.headers), req.body)
    print(b64decode(req.headers["authorization"].split()[1]), b64encode(b"\x00\xff"))
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for values in ([1, 2, 3], [1000, 2000]):
        writer.write(frame(1, struct.pack(f"!{len(values)}H", *values)))
    writer.write_eof()
    data = await reader.read()
    print(data, re.findall(rb"\d+", data))
    writer.close()
    server.close()
    await server.wait_closed()
    cfg = SimpleNamespace(**{"host": "h", "port": 1})
    print(cfg, HTTPStatus.NOT_FOUND.value, HTTPStatus(200).phrase)


asyncio.run(main())
