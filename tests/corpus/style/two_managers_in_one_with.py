import asyncio


class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"open {self.name}")
        await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.01)
        print(f"close {self.name}")


async def main():
    async with Resource("db") as db, Resource("cache") as cache:
        print("using", db.name, "and", cache.name)
    print("done")


asyncio.run(main())
