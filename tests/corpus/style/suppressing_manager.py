import asyncio


class Guarded:
    """Swallows one kind of error and lets the rest pass."""

    def __init__(self, *kinds):
        self.kinds = kinds

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0)
        if exc_type is not None and issubclass(exc_type, self.kinds):
            print("swallowed", exc_type.__name__, exc)
            return True
        return False


async def main():
    async with Guarded(ValueError):
        raise ValueError("bad number")
    try:
        async with Guarded(ValueError):
            raise TypeError("bad type")
    except TypeError as e:
        print("passed on:", e)
    async with Guarded(ValueError):
        print("nothing happened")


asyncio.run(main())
