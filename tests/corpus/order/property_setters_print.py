import asyncio


class S:
    def __init__(self, name):
        self.name = name
        self._v = 0

    @property
    def value(self):
        return self._v

    @value.setter
    def value(self, v):
        self._v = v
        print(self.name, v)


async def feed(s, values):
    for v in values:
        await asyncio.sleep(0)
        s.value = v


async def main():
    await asyncio.gather(feed(S("s"), [1, 2, 3]), feed(S("t"), [1, 2]))


asyncio.run(main())
