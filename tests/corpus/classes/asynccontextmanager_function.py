import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(host, port=80):
    print("open", host, port)
    await asyncio.sleep(0.01)
    try:
        yield {"host": host}
    finally:
        await asyncio.sleep(0.01)
        print("close", host)


async def main():
    async with connection("db") as c:
        print("use", c["host"])
    try:
        async with connection("web", port=8080):
            raise RuntimeError("lost")
    except RuntimeError as e:
        print("caught", e)


asyncio.run(main())
