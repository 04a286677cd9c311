import asyncio
import json


class MiniHTTP:
    def __init__(self):
        self.routes = {}
        self.hits = 0

    def get(self, path):
        def deco(fn):
            self.routes["GET", path] = fn
            return fn
        return deco

    async def serve(self, reader, writer):
        request_line = (await reader.readline()).decode("ascii").strip()
        method, target, version = request_line.split(" ")
        headers = {}
        while (line := (await reader.readline()).decode().strip()):
            key, _, value = line.partition(":")
            headers[key.lower()] = value.strip()
        path, _, query = target.partition("?")
        params = dict(p.split("=", 1) for p in query.split("&")) if query else {}
        self.hits += 1
        handler = self.routes.get((method, path))
        if handler is None:
            status, body = "404 Not Found", {"error": path}
        else:
            try:
                status, body = "200 OK", await handler(params, headers)
            except (KeyError, ValueError) as e:
                status, body = "400 Bad Request", {"error": repr(e)}
        payload = json.dumps(body).encode()
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload)
        await writer.drain()
        writer.close()


async def fetch(port, target, **headers):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [f"GET {target} HTTP/1.1"] + [f"{k}: {v}" for k, v in headers.items()]
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
    raw = await reader.read()
    writer.close()
    head, _, body = raw.decode().partition("\r\n\r\n")
    return head.split("\r\n")[0], json.loads(body)


async def main():
    app = MiniHTTP()

    @app.get("/add")
    async def add(params, headers):
        return {"sum": int(params["a"]) + int(params["b"])}

    @app.get("/whoami")
    async def whoami(params, headers):
        await asyncio.sleep(0)
        return {"user": headers.get("x-user", "nobody"), "n": len(params)}

    server = await asyncio.start_server(app.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for target in ("/add?a=2&b=40", "/add?a=2", "/add?a=x&b=1", "/missing"):
            print(*await fetch(port, target))
        print(await fetch(port, "/whoami", **{"X-User": "ann"}))
    print(app.hits)


asyncio.run(main())
