import asyncio
import json
import socket
import ssl
import urllib.parse
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes = b""

    def json(self):
        return json.loads(self.body.decode("utf-8"))


@dataclass
class Response:
    body: object = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    def encode(self) -> bytes:
        if isinstance(self.body, (dict, list)):
            payload = json.dumps(self.body).encode()
            self.headers.setdefault("Content-Type", "application/json")
        else:
            payload = str(self.body).encode()
        lines = [f"HTTP/1.1 {self.status} X", *(f"{k}: {v}" for k, v in self.headers.items()), f"Content-Length: {len(payload)}", "", ""]
        return "\r\n".join(lines).encode("ascii") + payload


class App:
    def __init__(self):
        self.routes = {}

    def route(self, path, methods=("GET",)):
        def deco(fn):
            for m in methods:
                self.routes[m, path] = fn
            return fn
        return deco

    async def dispatch(self, req: Request) -> Response:
        handler = self.routes.get((req.method, req.path))
        if handler is None:
            return Response({"error": "not found"}, 404)
        try:
            return await handler(req)
        except Exception as e:
            return Response(f"{type(e).__name__}: {e}", 500)

    async def serve(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *rest = head.strip().split("\r\n")
        method, target, _ = first.split()
        headers = {k.strip().lower(): v.strip() for k, _, v in (line.partition(":") for line in rest)}
        url = urllib.parse.urlsplit(target)
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        req = Request(method, urllib.parse.unquote(url.path), urllib.parse.parse_qs(url.query), headers, body)
        writer.write((await self.dispatch(req)).encode())
        await writer.drain()
        writer.close()


app = App()


@app.route("/items", methods=("GET", "POST"))
async def items(req):
    if req.method == "POST":
        data = req.json()
        return Response({"created": data["name"], "qty": data.get("qty", 1)}, status=201)
    return Response([int(x) * 2 for x in req.query.get("n", [])])


@app.route("/boom")
async def boom(req):
    raise ValueError("bad " + req.headers.get("x-why", "?"))


async def call(port, raw):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(raw)
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return head.split(b"\r\n")[0].decode(), body.decode()


async def main():
    server = await asyncio.start_server(app.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    post = json.dumps({"name": "pen"}).encode()
    async with server:
        for raw in (
            b"GET /items?n=1&n=20 HTTP/1.1\r\nHost: x\r\n\r\n",
            b"POST /items HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(post) + post,
            b"GET /boom HTTP/1.1\r\nX-Why: because\r\n\r\n",
            b"GET /no%20pe HTTP/1.1\r\n\r\n",
        ):
            status, body = await call(port, raw)
            print(status, body)


asyncio.run(main())
