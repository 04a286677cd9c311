import asyncio
import os
import tempfile


async def upper(reader, writer):
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def ask(path, *lines):
    reader, writer = await asyncio.open_unix_connection(path)
    writer.writelines(f"{line}\n".encode() for line in lines)
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.decode().split()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "s")
        try:
            await ask(path, "x")
        except FileNotFoundError:
            print("nothing there yet")
        async with await asyncio.start_unix_server(upper, path):
            print(await ask(path, "one", "two"))

asyncio.run(main())
