"""A key-value store behind a Unix socket; what kind of things asyncio's values are."""
import asyncio
import os
import tempfile

store: dict[str, str] = {}


async def serve(reader, writer):
    async for raw in reader:
        command, *rest = raw.decode().split()
        match command, rest:
            case "SET", [key, value]:
                store[key] = value
                writer.write(b"OK\n")
            case "GET", [key]:
                writer.write(f"{store.get(key, 'nil')}\n".encode())
            case _:
                writer.write(b"ERR\n")
        await writer.drain()
    writer.close()


async def ask(path, *commands):
    reader, writer = await asyncio.open_unix_connection(path)
    for command in commands:
        writer.write(command.encode() + b"\n")
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.decode().split()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(False)
    print(loop.get_debug(), asyncio.iscoroutine(store), asyncio.iscoroutinefunction(ask))
    path = os.path.join(tempfile.mkdtemp(), "kv.sock")
    server = await asyncio.start_unix_server(serve, path)
    async with server:
        print(await ask(path, "SET a 1", "GET a", "GET b"))
        print(await asyncio.gather(ask(path, "GET a"), ask(path, "DEL a")))
    print(store, server.is_serving())


asyncio.run(main())
