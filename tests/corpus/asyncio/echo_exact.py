import asyncio


async def handle_echo(reader, writer):
    addr = writer.get_extra_info("peername")
    print("client from", addr[0])
    while True:
        data = await reader.readline()
        if not data:
            break
        message = data.decode().rstrip()
        print(f"received {message!r}")
        writer.write(f"echo: {message}\n".encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    print("client gone")


async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for msg in ["hello", "world"]:
        writer.write(msg.encode() + b"\n")
        await writer.drain()
        reply = await reader.readuntil(b"\n")
        print("reply:", reply.decode().strip())
    writer.write_eof()
    rest = await reader.read()
    print("rest", rest, reader.at_eof())
    writer.close()
    await writer.wait_closed()


async def exact():
    reader = asyncio.StreamReader()
    reader.feed_data(b"abcdefgh\nrest")
    reader.feed_eof()
    print(await reader.readexactly(3))
    print(await reader.readline())
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as e:
        print("incomplete", e.partial, e.expected)
    print(await reader.read(5), reader.at_eof())


async def main():
    server = await asyncio.start_server(handle_echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await client(port)
        await asyncio.sleep(0.01)
    await exact()


asyncio.run(main())
