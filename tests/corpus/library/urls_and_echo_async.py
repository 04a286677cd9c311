import asyncio
import functools
import signal
import socket
import ssl
import struct
import sys
import urllib.error
import urllib.parse
import urllib.request



def parse_target(text):
    parts = urllib.parse.urlsplit(text if "//" in text else "//" + text)
    return parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme, 9000), parts.path or "/"


def build_url(base, *segments, **params):
    path = "/".join(urllib.parse.quote(str(s), safe="") for s in segments)
    query = urllib.parse.urlencode(sorted(params.items()), doseq=True)
    return urllib.parse.urljoin(base, path) + (f"?{query}" if query else "")


async def echo(reader, writer):
    peer = writer.get_extra_info("peername")
    while data := await reader.read(100):
        writer.write(data.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def check(port, message, timeout=1.0):
    try:
        reader, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), timeout)
    except (ConnectionRefusedError, asyncio.TimeoutError) as e:
        return f"down: {type(e).__name__}"
    writer.write(message.encode())
    writer.write_eof()
    reply = await reader.read()
    writer.close()
    return reply.decode()


async def main():
    for t in ("https://example.com/x", "localhost:8080", "http://h"):
        print(parse_target(t))
    print(build_url("http://api.test/v1/", "users", "a b/c", q="x&y", page=2, tag=["n", "m"]))
    q = urllib.parse.parse_qs("a=1&b=2&a=3&c=")
    print(q, urllib.parse.parse_qsl("x=%20y&z=1"), urllib.parse.unquote_plus("a+b%21"))
    u = urllib.parse.urlparse("https://user:pw@host:8443/p;x?q=1#frag")
    print(u.scheme, u.netloc, u.username, u.port, u.path, u.query, u.fragment, u._replace(query="").geturl())
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await asyncio.gather(*(check(port, m) for m in ("hi", "there"))))
    server.close()
    await server.wait_closed()
    print(await check(port, "again"))
    print(socket.inet_aton("10.0.0.1"), socket.htons(1) in (1, 256), struct.unpack("!I", socket.inet_aton("0.0.1.0"))[0])
    a, b = socket.socketpair()
    a.sendall(b"ping")
    print(b.recv(10))
    a.close()
    b.close()


asyncio.run(main())
