import asyncio


class Letters:
    def __init__(self, text):
        self.text = text

    def __aiter__(self):
        self.index = 0
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.index == len(self.text):
            raise StopAsyncIteration
        letter = self.text[self.index]
        self.index += 1
        return letter


async def main():
    letters = Letters("abc")
    async for outer in letters:
        row = []
        async for inner in Letters("xy"):
            row.append(outer + inner)
        print(" ".join(row))
    print([c async for c in letters])


asyncio.run(main())
