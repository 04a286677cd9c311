import asyncio

async def fetch(i):
    await asyncio.sleep(0)
    if i == 2:
        raise OSError("gone")
    return i, f"page {i}"

class Splitter:
    def __init__(self, text):
        self.rest = text
        self.parts = []
    def run(self):
        while "," in self.rest:
            head, _, self.rest = self.rest.partition(",")
            self.parts.append(head)
        return self.parts, self.rest

async def main():
    for result in await asyncio.gather(*(fetch(i) for i in range(4)), return_exceptions=True):
        match result:
            case OSError():
                print("error", result)
            case (int() as i, str() as text):
                print(i + 1, text.upper())
    for result in await asyncio.gather(fetch(1), fetch(2), return_exceptions=True):
        match result:
            case (i, text):
                print(i * 2, len(text))
            case Exception() as e:
                print(type(e).__name__)
    print(Splitter("a,b,c").run())

asyncio.run(main())
