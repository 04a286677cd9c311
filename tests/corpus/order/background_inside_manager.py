import asyncio


class Session:
    async def __aenter__(self):
        print("session opened")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("session closed", exc_type is asyncio.CancelledError)


async def listen():
    async with Session():
        await asyncio.sleep(5)
        print("not reached")


async def main():
    first = asyncio.create_task(listen())
    second = asyncio.create_task(listen())
    await asyncio.sleep(0)
    print("main returns")


asyncio.run(main())
