import asyncio
import json


async def handle(reader, writer):
    size = int.from_bytes(await reader.readexactly(4), "big")
    request = json.loads(await reader.readexactly(size))
    reply = {"id": request["id"], "sum": sum(request["numbers"])}
    body = json.dumps(reply).encode()
    writer.write(len(body).to_bytes(4, "big") + body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def call(port, rid, numbers):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps({"id": rid, "numbers": numbers}).encode()
    writer.write(len(body).to_bytes(4, "big"))
    writer.write(body)
    await writer.drain()
    size = int.from_bytes(await reader.readexactly(4), "big")
    reply = json.loads((await reader.readexactly(size)).decode())
    writer.close()
    await writer.wait_closed()
    return reply["id"], reply["sum"]


async def main():
    server = await asyncio.start_server(handle, host="127.0.0.1", port=0)
    host, port = server.sockets[0].getsockname()
    async with server:
        replies = await asyncio.gather(*(call(port, i, list(range(i))) for i in range(4)))
    print(sorted(replies))


asyncio.run(main())
