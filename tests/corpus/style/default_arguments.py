import asyncio


async def greet(name="world", *, punctuation="!", times=1):
    await asyncio.sleep(0)
    for _ in range(times):
        print(f"Hello, {name}{punctuation}")


async def connect(host, port=8080, timeout=None):
    await asyncio.sleep(0)
    limit = "no limit" if timeout is None else f"{timeout}s"
    return f"{host}:{port} ({limit})"


async def main():
    await greet()
    await greet("Maya", times=2)
    await greet(punctuation="?")
    print(await connect("localhost"))
    print(await connect("example.org", 443, timeout=2.5))


asyncio.run(main())
