import asyncio
import os
import tempfile


async def handle(reader, writer):
    count = 0
    try:
        while True:
            size = int.from_bytes(await reader.readexactly(2), "big")
            if size == 0:
                break
            payload = await reader.readexactly(size)
            count += 1
            reply = payload[::-1]
            writer.write(len(reply).to_bytes(2, "big") + reply)
            await writer.drain()
    except asyncio.IncompleteReadError as e:
        print("server: incomplete", len(e.partial))
    print("server: handled", count)
    writer.close()


async def client(path, messages, hang_up=False):
    reader, writer = await asyncio.open_unix_connection(path)
    replies = []
    for m in messages:
        data = m.encode("utf-8")
        writer.write(len(data).to_bytes(2, "big"))
        writer.write(data)
        await writer.drain()
        n = int.from_bytes(await reader.readexactly(2), "big")
        replies.append((await reader.readexactly(n)).decode("utf-8", "replace"))
    writer.write(b"\x01" if hang_up else b"\0\0")
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    return replies


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sock")
        server = await asyncio.start_unix_server(handle, path=path)
        async with server:
            print(os.path.exists(path))
            print(await client(path, ["abc", "hello world"]))
            await asyncio.sleep(0.01)
            print(await client(path, ["x"], hang_up=True))
            await asyncio.sleep(0.01)
        try:
            await asyncio.open_unix_connection(path + ".missing")
        except (FileNotFoundError, ConnectionRefusedError) as e:
            print(type(e).__name__)
    print(os.path.exists(folder))

asyncio.run(main())
