import asyncio
import httpx
import requests
import urllib.request


async def handle(reader, writer):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = head.split("\r\n")[0].split(" ")
    status = "404 Not Found" if path == "/missing" else "200 OK"
    data = b'{"method": "%s", "path": "%s"}' % (method.encode(), path.encode())
    writer.write(f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


def blocking(base):
    response = requests.get(base + "/sync", params={"page": 2}, timeout=5)
    print(response.status_code, response.ok, response.json()["path"], response.headers["content-type"])
    with requests.Session() as session:
        session.headers.update({"X-Token": "abc"})
        print(session.post(base + "/items", json={"a": 1}).json()["method"])
    try:
        requests.get(base + "/missing").raise_for_status()
    except requests.exceptions.HTTPError as error:
        print(error.response.status_code, str(error).split(" for url")[0])
    with urllib.request.urlopen(base + "/plain") as page:
        print(page.status, page.read().decode())


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with httpx.AsyncClient(base_url=base, timeout=10.0) as client:
        response = await client.get("/users", params={"id": 5})
        print(response.status_code, response.json()["path"], response.is_success)
        response = await client.post("/users", json={"name": "x"})
        print(response.text)
        try:
            (await client.get("/missing")).raise_for_status()
        except httpx.HTTPStatusError as error:
            print("failed", error.response.status_code)
        answers = await asyncio.gather(*(client.get(f"/n/{i}") for i in range(3)))
        print([a.json()["path"] for a in answers])
    await asyncio.to_thread(blocking, base)
    server.close()


asyncio.run(main())
