import asyncio
import json
from http import HTTPStatus
from urllib.parse import parse_qs, unquote, urlsplit


class HTTPError(Exception):
    def __init__(self, status: HTTPStatus, detail=""):
        super().__init__(f"{status.value} {status.phrase}")
        self.status = status
        self.detail = detail


ROUTES = {}


def route(method, path):
    def register(fn):
        ROUTES[method, path] = fn
        return fn
    return register


@route("GET", "/hello")
async def hello(query, body):
    name = query.get("name", ["world"])[0]
    return {"msg": f"hello {name}"}


@route("POST", "/sum")
async def total(query, body):
    try:
        nums = json.loads(body)
    except json.JSONDecodeError as e:
        raise HTTPError(HTTPStatus.BAD_REQUEST, e.msg)
    return {"sum": sum(nums), "n": len(nums)}


async def serve(reader, writer):
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        request, *headers = head.split("\r\n")
        method, target, _ = request.split(" ")
        fields = {k.lower(): v.strip() for k, _, v in (h.partition(":") for h in headers if h)}
        body = await reader.readexactly(int(fields.get("content-length", 0)))
        url = urlsplit(target)
        handler = ROUTES.get((method, unquote(url.path)))
        if handler is None:
            raise HTTPError(HTTPStatus.NOT_FOUND, url.path)
        status, payload = HTTPStatus.OK, await handler(parse_qs(url.query), body.decode())
    except HTTPError as e:
        status, payload = e.status, {"error": str(e), "detail": e.detail}
    data = json.dumps(payload).encode()
    writer.write(f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def request(port, method, target, body=b""):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    await writer.drain()
    head, _, rest = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return head.split(b"\r\n")[0].decode(), json.loads(rest)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await request(port, "GET", "/hello?name=Ann%20B"))
        print(await request(port, "GET", "/hello"))
        print(await request(port, "POST", "/sum", b"[1, 2, 3.5]"))
        print(await request(port, "POST", "/sum", b"[1,"))
        print(await request(port, "DELETE", "/x"))
    print(sorted(ROUTES), HTTPStatus(404).name)


asyncio.run(main())
