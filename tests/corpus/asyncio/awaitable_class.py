import asyncio


class Delayed:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        return self.value


class Client:
    def __init__(self):
        self.ready = False

    async def _init(self):
        await asyncio.sleep(0.01)
        self.ready = True
        return self

    def __await__(self):
        return self._init().__await__()


async def main():
    print(await Delayed(5))
    client = await Client()
    print(client.ready)


asyncio.run(main())
