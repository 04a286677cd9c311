import asyncio


async def start(factory):
    task = asyncio.create_task(factory())
    return await task


class Sup:
    def __init__(self):
        self.children = {}

    def start(self, name, factory, *, restarts=1):
        async def run():
            return await factory()
        self.children[name] = asyncio.create_task(run(), name=name)
        return self.children[name]


async def flaky():
    await asyncio.sleep(0)
    return "up"


async def main():
    print(await start(flaky))
    print(await start(lambda: asyncio.sleep(0.001)))
    print(await start(lambda: asyncio.wait_for(asyncio.sleep(0.001), 1)))
    sup = Sup()
    print(await sup.start("a", flaky))
    print(await sup.start("b", lambda: asyncio.sleep(0.001)))


asyncio.run(main())
