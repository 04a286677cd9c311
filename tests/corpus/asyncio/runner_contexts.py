import asyncio
import contextvars

trace = contextvars.ContextVar("trace", default="-")
seen = []


async def step(name):
    seen.append(f"{trace.get()}:{name}")
    trace.set(name)
    await asyncio.sleep(0)
    return name.upper()


async def handle(reader, writer):
    line = await reader.readline()
    seen.append(f"{trace.get()} served {line.decode().strip()}")
    writer.close()


async def serve():
    trace.set("server")
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    trace.set("later")
    async with server:
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"hello\n")
        await writer.drain()
        await asyncio.sleep(0.02)
        writer.close()


with asyncio.Runner() as runner:
    trace.set("outer")
    print(runner.run(step("one")), runner.run(step("two")))
    other = contextvars.copy_context()
    print(runner.run(step("three"), context=other), other[trace], trace.get())
    runner.run(serve())
print(seen)
