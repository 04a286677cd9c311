import asyncio
import json


ROUTES = {}


def route(method, path):
    def register(handler):
        ROUTES[(method, path)] = handler
        return handler
    return register


TODOS = {1: {"id": 1, "title": "write code", "done": False}}


@route("GET", "/todos")
async def list_todos(_body):
    return 200, list(TODOS.values())


@route("POST", "/todos")
async def add_todo(body):
    data = json.loads(body)
    if "title" not in data:
        return 400, {"error": "title required"}
    new_id = max(TODOS) + 1
    TODOS[new_id] = {"id": new_id, "title": data["title"], "done": False}
    return 201, TODOS[new_id]


@route("GET", "/slow")
async def slow(_body):
    await asyncio.sleep(0.02)
    return 200, {"slow": True}


REASONS = {200: "OK", 201: "Created", 400: "Bad Request", 404: "Not Found", 500: "Internal Server Error"}


async def handle(reader, writer):
    request_line = await reader.readline()
    method, path, _version = request_line.decode().split()
    headers = {}
    while True:
        line = (await reader.readline()).decode().strip()
        if not line:
            break
        name, value = line.split(":", 1)
        headers[name.lower()] = value.strip()
    body = b""
    if "content-length" in headers:
        body = await reader.readexactly(int(headers["content-length"]))
    handler = ROUTES.get((method, path))
    if handler is None:
        status, payload = 404, {"error": f"{method} {path}"}
    else:
        try:
            status, payload = await handler(body.decode())
        except json.JSONDecodeError as e:
            status, payload = 400, {"error": str(e)}
    data = json.dumps(payload).encode()
    head = f"HTTP/1.1 {status} {REASONS[status]}\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
    writer.write(head.encode() + data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def request(port, method, path, body=None):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    payload = json.dumps(body).encode() if isinstance(body, dict) else (body or b"")
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(payload)}\r\n\r\n".encode())
    writer.write(payload)
    await writer.drain()
    raw = await reader.read()
    head, _, rest = raw.partition(b"\r\n\r\n")
    status = int(head.split(b" ")[1])
    writer.close()
    return status, json.loads(rest)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await request(port, "GET", "/todos"))
    print(await request(port, "POST", "/todos", {"title": "test code"}))
    print(await request(port, "POST", "/todos", {"name": "x"}))
    print(await request(port, "POST", "/todos", b"{oops"))
    print(await request(port, "GET", "/missing"))
    results = await asyncio.gather(*(request(port, "GET", "/slow") for _ in range(3)))
    print(results)
    status, todos = await request(port, "GET", "/todos")
    for todo in todos:
        print(f"{todo['id']}. {todo['title']} [{'x' if todo['done'] else ' '}]")
    server.close()
    await server.wait_closed()


asyncio.run(main())
