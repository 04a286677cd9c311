import re
import asyncio
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    pos: int = 0


class ParseError(Exception):
    def __init__(self, message, pos):
        super().__init__(message)
        self.pos = pos


SPEC = [("NUM", r"\d+(\.\d+)?"), ("OP", r"[-+*/^()]"), ("WS", r"\s+"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{k}>{p})" for k, p in SPEC))


def tokenize(text):
    for m in PATTERN.finditer(text):
        kind = m.lastgroup
        if kind == "WS":
            continue
        if kind == "BAD":
            raise ParseError(f"bad character {m.group()!r}", m.start())
        yield Token(kind, m.group(), m.start())


class Parser:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0

    @property
    def current(self):
        return self.tokens[self.i] if self.i < len(self.tokens) else None

    def take(self):
        tok = self.current
        self.i += 1
        return tok

    def atom(self):
        tok = self.take()
        if tok is None:
            raise ParseError("unexpected end", len(self.tokens))
        if tok.kind == "NUM":
            return float(tok.text)
        if tok.text == "(":
            value = self.expr(0)
            if (t := self.take()) is None or t.text != ")":
                raise ParseError("expected )", tok.pos)
            return value
        if tok.text == "-":
            return -self.expr(3)
        raise ParseError(f"unexpected {tok.text}", tok.pos)

    def expr(self, min_prec):
        left = self.atom()
        while (tok := self.current) and tok.text in self.PREC and self.PREC[tok.text] >= min_prec:
            op = self.take().text
            right = self.expr(self.PREC[op] + (op != "^"))
            left = {
                "+": lambda a, b: a + b,
                "-": lambda a, b: a - b,
                "*": lambda a, b: a * b,
                "/": lambda a, b: a / b,
                "^": lambda a, b: a ** b,
            }[op](left, right)
        return left


async def evaluate(text):
    await asyncio.sleep(0)
    try:
        result = Parser(text).expr(0)
    except ParseError as e:
        return f"{text} -> error at {e.pos}: {e}"
    except ZeroDivisionError as e:
        return f"{text} -> {e}"
    else:
        return f"{text} = {result:g}"


async def main():
    for line in await asyncio.gather(*(evaluate(t) for t in ["1 + 2 * 3", "(1+2)*3", "2^3^2", "-4 + 10 / 4", "1 / 0", "2 $ 3", "(1 + 2"])):
        print(line)
    print(Token("NUM", "1"), Token("OP", "+", 3)._replace(pos=4), Token("A", "b") == ("A", "b", 0))
    kind, text, pos = Token("NUM", "7", 2)
    print(kind, text, pos, Token._fields)


asyncio.run(main())
