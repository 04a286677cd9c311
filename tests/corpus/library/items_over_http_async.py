import asyncio
import json
import re
import urllib.parse
from dataclasses import dataclass, field
from datetime import datetime, timezone
from http import HTTPStatus
from typing import Awaitable, Callable


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, list[str]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    params: dict[str, str] = field(default_factory=dict)


@dataclass
class Response:
    status: int = 200
    body: str = ""
    content_type: str = "text/plain"

    def encode(self) -> bytes:
        data = self.body.encode()
        head = f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}\r\nContent-Type: {self.content_type}\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n"
        return head.encode() + data


Handler = Callable[[Request], Awaitable[Response]]


class App:
    def __init__(self):
        self.routes: list[tuple[str, re.Pattern, Handler]] = []

    def route(self, method: str, pattern: str):
        regex = re.compile("^" + re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", pattern) + "$")

        def register(handler: Handler) -> Handler:
            self.routes.append((method, regex, handler))
            return handler
        return register

    async def dispatch(self, request: Request) -> Response:
        allowed = set()
        for method, regex, handler in self.routes:
            if m := regex.match(request.path):
                if method == request.method:
                    request.params = m.groupdict()
                    return await handler(request)
                allowed.add(method)
        return Response(405 if allowed else 404, ", ".join(sorted(allowed)) or "not found")

    async def serve_client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        try:
            line = (await reader.readline()).decode().strip()
            method, target, _ = line.split(" ", 2)
            url = urllib.parse.urlparse(target)
            headers = {}
            while (raw := await reader.readline()) not in (b"\r\n", b""):
                key, _, value = raw.decode().partition(":")
                headers[key.strip().lower()] = value.strip()
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            request = Request(method, urllib.parse.unquote(url.path), urllib.parse.parse_qs(url.query), headers, body)
            response = await self.dispatch(request)
        except Exception as e:
            response = Response(500, f"{type(e).__name__}: {e}")
        writer.write(response.encode())
        await writer.drain()
        writer.close()


app = App()
items: dict[int, dict] = {}


@app.route("GET", "/items/{id}")
async def get_item(request):
    item = items.get(int(request.params["id"]))
    return Response(404, "no item") if item is None else Response(body=json.dumps(item), content_type="application/json")


@app.route("POST", "/items")
async def create(request):
    data = json.loads(request.body)
    number = len(items) + 1
    items[number] = {"id": number, **data}
    return Response(201, json.dumps(items[number]))


@app.route("GET", "/search")
async def search(request):
    term = request.query.get("q", [""])[0]
    return Response(body=f"{term!r}: {sum(term in i['name'] for i in items.values())}")


async def call(port, method, path, body=""):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    raw = await reader.read()
    writer.close()
    head, _, text = raw.decode().partition("\r\n\r\n")
    return int(head.split()[1]), text


async def main():
    server = await asyncio.start_server(app.serve_client, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await call(port, "POST", "/items", json.dumps({"name": "lamp", "price": 9.5})))
        print(await call(port, "POST", "/items", json.dumps({"name": "desk", "price": 50})))
        print(await asyncio.gather(*(call(port, "GET", f"/items/{i}") for i in (1, 2, 3))))
        print(await call(port, "GET", "/search?q=" + urllib.parse.quote("am")))
        print(await call(port, "DELETE", "/items/1"))
        print(await call(port, "GET", "/items/abc"))
        print(await call(port, "GET", "/none%20here"))


asyncio.run(main())
