import asyncio


class Feed:
    def __init__(self, *items):
        self.items = list(items)
        self.reads = 0

    async def get(self):
        await asyncio.sleep(0)
        self.reads += 1
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self.get()


class Doubled:
    def __init__(self, source):
        self.source = source

    def __aiter__(self):
        self.iterator = aiter(self.source)
        return self

    async def __anext__(self):
        value = await anext(self.iterator)
        return value * 2


async def endpoints(n):
    await asyncio.sleep(0)
    print("asked", n)
    return n, n + 1


async def main():
    feed = Feed(1, 2, 3)
    print([x async for x in Doubled(feed)], feed.reads)
    words = Feed("a", "b")
    async for word in words:
        print(word)
    else:
        print("over", words.reads)
    print(*await endpoints(5))
    print(await anext(words, "nothing left"))


asyncio.run(main())
