import asyncio


class Field:
    def __init__(self, required):
        self.required = required

    def check(self, text, items):
        if not (self.required and text):
            return "no text"
        if not (text or items):
            return "nothing"
        return "full" if not not items else "no items"


async def main():
    await asyncio.sleep(0)
    for text, items in (("", []), ("a", []), ("a", [1])):
        print(Field(True).check(text, items), Field(False).check(text, items), not text, not items)


asyncio.run(main())
