import asyncio


class Guard:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.01)
        if exc_type is not None:
            print(self.name, "saw", exc_type.__name__, exc)
        return exc_type is ValueError


async def main():
    async with Guard("a"):
        print("fine")
    async with Guard("b") as b:
        raise ValueError(f"in {b.name}")
    try:
        async with Guard("c"):
            raise KeyError("other")
    except KeyError:
        print("outside")


asyncio.run(main())
