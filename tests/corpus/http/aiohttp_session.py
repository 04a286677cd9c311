import asyncio
import aiohttp


async def handle(reader, writer):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = head.split("\r\n")[0].split(" ")
    length = 0
    agent = ""
    for line in head.split("\r\n")[1:]:
        if line.lower().startswith("content-length:"):
            length = int(line.split(":")[1])
        if line.lower().startswith("x-agent:"):
            agent = line.split(": ")[1]
    body = (await reader.readexactly(length)).decode() if length else ""
    status, kind, text = "200 OK", "text/plain", f"{method} {path} {agent} {body}".strip()
    if path.startswith("/json"):
        kind, text = "application/json", '{"name": "widget", "tags": ["a", "b"], "price": 2.5}'
    if path.startswith("/missing"):
        status, text = "404 Not Found", "nothing here"
    if path.startswith("/slow"):
        await asyncio.sleep(0.3)
    data = text.encode()
    writer.write(f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(data)}\r\nConnection: close\r\nX-Server: test\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


async def fetch(session, url):
    async with session.get(url) as response:
        return response.status, await response.text()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout, headers={"X-Agent": "tester"}, connector=aiohttp.TCPConnector(limit=10)) as session:
        async with session.get(f"{base}/hello", params={"q": "a b", "n": 1}) as response:
            print(response.status, response.ok, response.headers["X-Server"], response.content_type)
            print(await response.text())
        async with session.get(base + "/json") as response:
            data = await response.json()
            print(data["name"], data["tags"], data["price"])
        async with session.post(base + "/items", json={"id": 7, "tags": ["x"]}) as response:
            print(await response.text())
        async with session.put(base + "/form", data=b"raw") as response:
            print(await response.read())
        results = await asyncio.gather(*[fetch(session, f"{base}/item/{i}") for i in range(3)])
        for status, text in results:
            print(status, text)
        async with session.delete(base + "/missing/1") as response:
            print(response.status, response.reason, await response.text())
            try:
                response.raise_for_status()
            except aiohttp.ClientResponseError as error:
                print("error", error.status, error.message)
        try:
            async with session.get(base + "/slow", timeout=aiohttp.ClientTimeout(total=0.05)) as response:
                print("not reached", response.status)
        except asyncio.TimeoutError:
            print("timed out")
        try:
            await session.get("http://127.0.0.1:1/")
        except aiohttp.ClientError as error:
            print("no connection", type(error).__name__)
    print(session.closed)
    server.close()


asyncio.run(main())
