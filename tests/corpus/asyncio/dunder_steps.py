import asyncio


class Letters:
    def __init__(self, text):
        self.rest = list(text)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if not self.rest:
            raise StopAsyncIteration
        return self.rest.pop(0)


async def pairs(source):
    it = source.__aiter__()
    while True:
        try:
            first = await it.__anext__()
        except StopAsyncIteration:
            return
        yield first + await anext(it, "?")


async def main():
    print([p async for p in pairs(Letters("abcde"))])
    racers = {asyncio.ensure_future(Letters(w).__anext__()): w for w in ("xy", "z")}
    done, _ = await asyncio.wait(racers)
    print(sorted((racers[d], d.result()) for d in done))

asyncio.run(main())
