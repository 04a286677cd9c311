import asyncio
import re
from dataclasses import dataclass, field
from enum import Enum, unique


@unique
class Kind(Enum):
    NUMBER = r"\d+(\.\d+)?"
    NAME = r"[A-Za-z_]\w*"
    OP = r"[-+*/=()]"
    SKIP = r"\s+"

    @classmethod
    def regex(cls):
        return re.compile("|".join(f"(?P<{k.name}>{k.value})" for k in cls))


@dataclass(frozen=True)
class Tok:
    kind: Kind
    text: str
    pos: int

    def __str__(self):
        return f"{self.kind.name}:{self.text}"


class LexError(ValueError):
    def __init__(self, pos, char):
        super().__init__(pos, char)
        self.pos = pos
        self.char = char

    def __str__(self):
        return f"bad character {self.char!r} at {self.pos}"


@dataclass
class Source:
    text: str
    tokens: list[Tok] = field(default_factory=list)

    async def lex(self):
        pos, pattern = 0, Kind.regex()
        while pos < len(self.text):
            m = pattern.match(self.text, pos)
            if m is None:
                raise LexError(pos, self.text[pos])
            kind = Kind[m.lastgroup]
            if kind is not Kind.SKIP:
                tok = Tok(kind, m.group(), pos)
                self.tokens.append(tok)
                yield tok
            pos = m.end()
            await asyncio.sleep(0)


async def show(text):
    src = Source(text)
    try:
        print([str(t) async for t in src.lex()])
    except LexError as e:
        print("error:", e, e.args, [t.text for t in src.tokens])
    return len(src.tokens)


async def main():
    counts = [await show(t) for t in ("x = 3.14 * (y + 2)", "a $ b", "")]
    print(counts, sum(counts))
    tokens = {Tok(Kind.NAME, "x", 0), Tok(Kind.NAME, "x", 0), Tok(Kind.OP, "+", 1)}
    print(len(tokens), sorted(t.text for t in tokens))


asyncio.run(main())
