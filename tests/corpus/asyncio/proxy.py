import asyncio


async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stats: dict, key: str) -> None:
    try:
        while data := await reader.read(1024):
            stats[key] = stats.get(key, 0) + len(data)
            writer.write(data)
            await writer.drain()
    finally:
        if writer.can_write_eof():
            writer.write_eof()


async def start_echo():
    async def echo(reader, writer):
        while not reader.at_eof():
            line = await reader.readline()
            if line:
                writer.write(b"echo:" + line)
                await writer.drain()
        writer.close()
    return await asyncio.start_server(echo, "localhost", 0, limit=2 ** 12)


async def start_proxy(target_port, stats):
    async def handler(client_r, client_w):
        up_r, up_w = await asyncio.open_connection("localhost", target_port)
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(pipe(client_r, up_w, stats, "up"))
                tg.create_task(pipe(up_r, client_w, stats, "down"))
        finally:
            for w in (up_w, client_w):
                w.close()
                await w.wait_closed()
        stats["sessions"] = stats.get("sessions", 0) + 1
    return await asyncio.start_server(handler, "localhost", 0)


def port_of(server):
    return server.sockets[0].getsockname()[1]


async def main():
    stats = {}
    echo = await start_echo()
    proxy = await start_proxy(port_of(echo), stats)
    async with echo, proxy:
        for words in (["one", "two"], ["three"]):
            r, w = await asyncio.open_connection("localhost", port_of(proxy))
            for word in words:
                w.write(f"{word}\n".encode())
            w.write_eof()
            print((await r.read()).decode().split())
            w.close()
            await w.wait_closed()
        await asyncio.sleep(0.02)
    print(sorted(stats.items()))

asyncio.run(main())
