import asyncio
import re
from typing import Callable, Dict, List, Optional, Tuple

Handler = Callable[["Request"], "asyncio.Future"]


class HTTPError(Exception):
    reasons = {400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed"}

    def __init__(self, status: int, detail: Optional[str] = None):
        self.status = status
        self.detail = detail or self.reasons.get(status, "Error")
        super().__init__(f"{status} {self.detail}")


class Request:
    def __init__(self, method, path, headers, body=b"", params=None):
        self.method, self.path, self.headers, self.body = method, path, headers, body
        self.params = params or {}

    @classmethod
    async def read(cls, reader) -> Optional["Request"]:
        line = await reader.readline()
        if not line:
            return None
        try:
            method, path, _ = line.decode().split()
        except ValueError:
            raise HTTPError(400)
        headers = {}
        while (raw := (await reader.readline()).decode().strip()):
            key, _, value = raw.partition(":")
            headers[key.lower()] = value.strip()
        length = int(headers.get("content-length", 0))
        body = await reader.readexactly(length) if length else b""
        return cls(method, path, headers, body)


class Router:
    def __init__(self):
        self._routes: List[Tuple[str, "re.Pattern[str]", Callable]] = []

    def add(self, method: str, pattern: str):
        regex = re.compile("^" + re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", pattern) + "$")

        def deco(fn):
            self._routes.append((method, regex, fn))
            return fn
        return deco

    def resolve(self, request: Request):
        allowed = set()
        for method, regex, fn in self._routes:
            if m := regex.match(request.path):
                if method == request.method:
                    request.params = m.groupdict()
                    return fn
                allowed.add(method)
        raise HTTPError(405 if allowed else 404)


router = Router()
store: Dict[str, str] = {}


@router.add("GET", "/items/{key}")
async def get_item(req):
    if req.params["key"] not in store:
        raise HTTPError(404, f"no item {req.params['key']}")
    return 200, store[req.params["key"]]


@router.add("PUT", "/items/{key}")
async def put_item(req):
    await asyncio.sleep(0)
    created = req.params["key"] not in store
    store[req.params["key"]] = req.body.decode()
    return (201 if created else 200), "stored"


async def serve(reader, writer):
    try:
        while request := await Request.read(reader):
            try:
                status, text = await router.resolve(request)(request)
            except HTTPError as e:
                status, text = e.status, e.detail
            payload = text.encode()
            writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload)
            await writer.drain()
            if request.headers.get("connection") == "close":
                break
    finally:
        writer.close()


async def send(reader, writer, method, path, body="", **headers):
    head = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    head += [f"{k.title()}: {v}" for k, v in headers.items()]
    if body:
        head.append(f"Content-Length: {len(body)}")
    writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
    status = int((await reader.readline()).split()[1])
    length = 0
    while (line := await reader.readline()) != b"\r\n":
        if line.lower().startswith(b"content-length"):
            length = int(line.split(b":")[1])
    return status, (await reader.readexactly(length)).decode()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        print(await send(reader, writer, "GET", "/items/a"))
        print(await send(reader, writer, "PUT", "/items/a", "hello"))
        print(await send(reader, writer, "PUT", "/items/a", "hello again"))
        print(await send(reader, writer, "GET", "/items/a"))
        print(await send(reader, writer, "DELETE", "/items/a"))
        print(await send(reader, writer, "GET", "/nope", connection="close"))
        print(await reader.read())
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
