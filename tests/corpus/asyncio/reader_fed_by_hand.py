import asyncio


async def parse_http(reader: asyncio.StreamReader):
    line = await reader.readline()
    method, path, version = line.decode("ascii").rstrip().split(" ")
    headers = {}
    while True:
        line = await reader.readuntil(b"\r\n")
        if line == b"\r\n":
            break
        name, _, value = line.decode().partition(":")
        headers[name.strip().title()] = value.strip()
    length = int(headers.get("Content-Length", "0"))
    body = await reader.readexactly(length) if length else b""
    return method, path, headers, body


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"POST /submit HTTP/1.1\r\ncontent-length: 11\r\nX-Test:  yes\r\n\r\nhello")

    async def later():
        await asyncio.sleep(0.001)
        reader.feed_data(b" world")
        reader.feed_data(b"tail")
        reader.feed_eof()

    feeder = asyncio.create_task(later())
    method, path, headers, body = await parse_http(reader)
    print(method, path, headers, body)
    await feeder
    print(await reader.read(2), await reader.read(), reader.at_eof())
    r2 = asyncio.StreamReader(limit=8)
    r2.feed_data(b"0123456789abcdef\n")
    try:
        await r2.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print("limit", e.consumed)
    r3 = asyncio.StreamReader()
    r3.feed_data(b"partial")
    r3.feed_eof()
    try:
        await r3.readexactly(10)
    except asyncio.IncompleteReadError as e:
        print(e.partial, e.expected)
    r4 = asyncio.StreamReader()
    r4.set_exception(ConnectionResetError("gone"))
    try:
        await r4.read(1)
    except ConnectionError as e:
        print(type(e).__name__, e)

asyncio.run(main())
