import asyncio


async def handle(reader, writer):
    while line := await reader.readline():
        text = line.decode().strip()
        print("server got", text)
        if text == "quit":
            break
        if text == "size":
            writer.write(b"x" * 300000)
        else:
            writer.write(f"echo {text}\n".encode())
        await writer.drain()
    print("server closes")
    writer.close()
    await writer.wait_closed()


async def client(port, name, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in words:
        writer.write(f"{name} {word}\n".encode())
        await writer.drain()
        print(name, "got", (await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    print(name, "closed")


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(host, server.is_serving())
    async with server:
        await client(port, "a", ["one", "two"])
        await client(port, "b", ["three"])
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"hello\nsize\n")
        print(await reader.readuntil(b"o "))
        print(await reader.readexactly(6), reader.at_eof())
        print(len(await reader.readexactly(300000)))
        writer.write(b"quit\n")
        print(await reader.read(), reader.at_eof(), writer.get_extra_info("peername")[0])
        try:
            await reader.readexactly(5)
        except asyncio.IncompleteReadError as e:
            print(e.partial, e.expected, e)
        writer.close()
        await writer.wait_closed()
        reader, writer = await asyncio.open_connection(host, port)
        try:
            await asyncio.wait_for(reader.readline(), 0.05)
        except TimeoutError:
            print("timed out")
        writer.write(b"1\n2\n3")
        writer.write_eof()
        async for line in reader:
            print("line", line)
        writer.close()
    print("server closed", server.is_serving())
    try:
        await asyncio.open_connection(host, port)
    except OSError:
        print("refused")
    r = asyncio.StreamReader()
    r.feed_data(b"fed\nand")
    r.feed_eof()
    print(await r.readline(), await r.read(2), await r.read(), r.at_eof())


asyncio.run(main())
