import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.01)
        print("close", self.name, exc_type.__name__ if exc_type else None)
        return False

    async def query(self):
        await asyncio.sleep(1)
        return 1


async def use():
    async with Connection("db") as conn:
        try:
            return await conn.query()
        finally:
            await asyncio.sleep(0)
            print("query over")


async def main():
    task = asyncio.create_task(use())
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    print(await use())


asyncio.run(main())
