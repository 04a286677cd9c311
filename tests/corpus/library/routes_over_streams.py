import asyncio
import json
import struct
from collections import defaultdict
from urllib.parse import urlparse, parse_qs, urlencode, unquote_plus


class Router:
    def __init__(self):
        self.routes = {}

    def route(self, method, path):
        def deco(fn):
            self.routes[(method, path)] = fn
            return fn
        return deco

    def resolve(self, method, path):
        for (m, pattern), fn in self.routes.items():
            if m != method:
                continue
            parts, given = pattern.strip("/").split("/"), path.strip("/").split("/")
            if len(parts) != len(given):
                continue
            params = {}
            for p, g in zip(parts, given):
                if p.startswith("<") and p.endswith(">"):
                    params[p[1:-1]] = g
                elif p != g:
                    break
            else:
                return fn, params
        return None, {}


app = Router()
items = {"1": {"name": "pen"}}


@app.route("GET", "/items/<id>")
async def get_item(params, query, body):
    if params["id"] not in items:
        return 404, {"error": "not found"}
    return 200, items[params["id"]]


@app.route("POST", "/items")
async def add_item(params, query, body):
    key = str(len(items) + 1)
    items[key] = body
    return 201, {"id": key}


@app.route("GET", "/search")
async def search(params, query, body):
    term = query.get("q", [""])[0]
    return 200, {"term": term, "hits": [k for k, v in items.items() if term in v["name"]]}


async def handle(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    head, *lines = request.decode().split("\r\n")
    method, target, _ = head.split(" ")
    headers = dict(line.split(": ", 1) for line in lines if line)
    length = int(headers.get("Content-Length", 0))
    body = json.loads(await reader.readexactly(length)) if length else None
    url = urlparse(target)
    fn, params = app.resolve(method, url.path)
    status, payload = await fn(params, parse_qs(url.query), body) if fn else (405, {"error": "no route"})
    data = json.dumps(payload).encode()
    writer.write(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, len(data)) + data)
    await writer.drain()
    writer.close()


async def request(port, method, path, body=None):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    data = json.dumps(body).encode() if body is not None else b""
    writer.write(f"{method} {path} HTTP/1.1\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    await writer.drain()
    raw = await reader.read()
    writer.close()
    await writer.wait_closed()
    head, _, payload = raw.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(payload)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await request(port, "GET", "/items/1"))
        print(await request(port, "GET", "/items/9"))
        print(await request(port, "POST", "/items", {"name": "pencil & co"}))
        print(await request(port, "GET", "/search?" + urlencode({"q": "pencil &"})))
        print(await request(port, "DELETE", "/items/1"))


asyncio.run(main())
