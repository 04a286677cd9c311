import asyncio


class Pages:
    def __init__(self, texts):
        self.texts = texts

    def __aiter__(self):
        return PageIterator(self.texts)


class PageIterator:
    def __init__(self, texts):
        self.texts = texts
        self.index = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.index >= len(self.texts):
            raise StopAsyncIteration
        await asyncio.sleep(0.01)
        text = self.texts[self.index]
        self.index += 1
        return text


async def main():
    pages = Pages(["one", "two"])
    async for page in pages:
        print(page)
    async for page in pages:
        print(len(page))


asyncio.run(main())
