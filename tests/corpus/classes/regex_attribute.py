"""A class's own attribute called regex, which is a compiled pattern."""
import asyncio
import re


class Lexer:
    regex = re.compile(r"(?P<number>\d+)|(?P<name>[a-z]+)|(?P<space>\s+)")

    def __init__(self, text: str):
        self.text = text

    def __iter__(self):
        at = 0
        while at < len(self.text):
            found = self.regex.match(self.text, at)
            if found is None:
                raise ValueError(f"unexpected {self.text[at]!r}")
            at = found.end()
            if found.lastgroup != "space":
                yield found.lastgroup, found.group()


async def main():
    print(list(Lexer("a 12 bc")), Lexer.regex.findall("x1")[0])
    try:
        print(list(Lexer("a?")))
    except ValueError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
