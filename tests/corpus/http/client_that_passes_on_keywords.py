import asyncio
import json

import httpx


async def serve(reader, writer):
    method, path, _ = (await reader.readline()).decode().split()
    headers = {}
    while line := (await reader.readline()).decode().strip():
        key, _, value = line.partition(":")
        headers[key.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    data = json.dumps({"method": method, "path": path, "tag": headers.get("x-tag"), "body": json.loads(body) if body else None}).encode()
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


class Api:
    def __init__(self, client: httpx.AsyncClient):
        self.client = client

    async def request(self, method: str, path: str, **kwargs):
        kwargs.setdefault("headers", {"X-Tag": "default"})
        response = await self.client.request(method, path, **kwargs)
        return response.json()

    async def get(self, path, **kwargs):
        return await self.request("GET", path, **kwargs)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        api = Api(client)
        print(await api.request("POST", "/items", json={"name": "cup"}))
        print(await api.get("/items", params={"page": 2}))
        print(await api.get("/items", headers={"X-Tag": "mine"}))
        print(await api.request("DELETE", "/items/1"))


asyncio.run(main())
