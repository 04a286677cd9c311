import asyncio


class Handler:
    def __init__(self, name):
        self.name = name

    async def handle(self, text):
        raise NotImplementedError

    async def run(self, text):
        result = await self.handle(text)
        return f"{self.name}: {result}"


class Upper(Handler):
    def __init__(self):
        super().__init__("upper")

    async def handle(self, text):
        await asyncio.sleep(0.01)
        return text + "!"


class Twice(Handler):
    def __init__(self, separator="-"):
        super().__init__("twice")
        self.separator = separator

    async def handle(self, text):
        await asyncio.sleep(0.01)
        return text + self.separator + text


async def main():
    for handler in [Upper(), Twice(), Twice("+")]:
        print(await handler.run("hey"))


asyncio.run(main())
