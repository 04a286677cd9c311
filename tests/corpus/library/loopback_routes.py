"""HTTP over loopback: raw asyncio server + urllib/http client in thread."""
import asyncio
import json
import urllib.error
import urllib.parse
import urllib.request
from http import HTTPStatus


async def handle(reader, writer):
    request_line = (await reader.readline()).decode().strip()
    method, target, _ = request_line.split(" ")
    headers = {}
    while (line := (await reader.readline()).decode().strip()):
        key, _, value = line.partition(":")
        headers[key.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    path, _, query = target.partition("?")
    status, payload = route(method, path, dict(urllib.parse.parse_qsl(query)), body)
    data = json.dumps(payload).encode()
    writer.write(f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


def route(method, path, params, body):
    if path == "/hello":
        return HTTPStatus.OK, {"msg": f"hi {params.get('name', 'you')}"}
    if path == "/sum" and method == "POST":
        return HTTPStatus.CREATED, {"sum": sum(json.loads(body)["nums"])}
    return HTTPStatus.NOT_FOUND, {"error": path}


def get(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as resp:
            return resp.status, json.loads(resp.read().decode())
    except urllib.error.HTTPError as e:
        return e.code, json.loads(e.read())


def post(url, obj):
    req = urllib.request.Request(url, data=json.dumps(obj).encode(), headers={"Content-Type": "application/json"}, method="POST")
    with urllib.request.urlopen(req) as resp:
        return resp.status, json.load(resp)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = "http://127.0.0.1:%d" % server.sockets[0].getsockname()[1]
    async with server:
        print(await asyncio.to_thread(get, base + "/hello?" + urllib.parse.urlencode({"name": "ann & co"})))
        print(await asyncio.to_thread(post, base + "/sum", {"nums": [1, 2, 3]}))
        results = await asyncio.gather(*(asyncio.to_thread(get, f"{base}/{p}") for p in ("hello", "nope")))
        for status, payload in results:
            print(status, HTTPStatus(status).phrase, payload)


asyncio.run(main())
