import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        text = line.decode().rstrip()
        if text == "quit":
            break
        writer.write(f"{text.upper()}\n".encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main() -> None:
    server = await asyncio.start_server(serve, host="127.0.0.1", port=0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    for word in ["alpha", "beta", "quit"]:
        writer.write(word.encode() + b"\n")
        await writer.drain()
        answer = await reader.readline()
        print(word, "->", answer.decode().strip() or "(closed)")
    print(reader.at_eof(), await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("refused")
    except OSError as e:
        print("os error", e)


asyncio.run(main())
