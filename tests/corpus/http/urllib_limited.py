import asyncio
import json
import time
import urllib.error
import urllib.request
from urllib.parse import urlencode, urljoin, urlparse, quote, unquote, parse_qsl, urlunparse
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class Response:
    status: int
    body: dict


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    line = await reader.readline()
    method, path, _ = line.decode().split(" ", 2)
    while (await reader.readline()).strip():
        pass
    url = urlparse(path)
    query = dict(parse_qsl(url.query))
    status = 404 if url.path == "/missing" else 200
    body = json.dumps({"method": method, "path": url.path, "query": query}).encode()
    reason = {200: "OK", 404: "Not Found"}[status]
    writer.write((f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\n"
                  f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n").encode())
    writer.write(body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


class RateLimiter:
    def __init__(self, rate: int, per: float):
        self.sem = asyncio.Semaphore(rate)
        self.per = per

    @asynccontextmanager
    async def slot(self):
        async with self.sem:
            yield self.per


def get(url: str, **params) -> Response:
    full = f"{url}?{urlencode(params)}" if params else url
    try:
        with urllib.request.urlopen(full, timeout=2) as resp:
            return Response(resp.status, json.loads(resp.read().decode()))
    except urllib.error.HTTPError as e:
        return Response(e.code, {})


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    base = f"http://{host}:{port}"
    limiter = RateLimiter(2, 0.01)

    async def fetch(i):
        async with limiter.slot() as pause:
            await asyncio.sleep(pause)
            return await asyncio.to_thread(get, urljoin(base, f"/item/{i}"), q="a b", n=i)

    async with server:
        for r in await asyncio.gather(*(fetch(i) for i in range(3))):
            print(r.status, r.body["path"], r.body["query"])
        print(await asyncio.to_thread(get, base + "/missing"))
    print(quote("a b/ü"), unquote("%C3%BC+"), urlunparse(("https", "h", "/p", "", "q=1", "f")))


asyncio.run(main())
