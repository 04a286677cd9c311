import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Union


class Tok(Enum):
    NUM = auto()
    NAME = auto()
    OP = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    kind: Tok
    text: str
    pos: int


SPEC = [("NUM", r"\d+(?:\.\d+)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"\*\*|[-+*/()=]"), ("WS", r"\s+"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))


def tokenize(text: str) -> Iterator[Token]:
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "WS":
            continue
        if kind == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r} at {m.start()}")
        yield Token(Tok[kind], m.group(), m.start())
    yield Token(Tok.END, "", len(text))


Number = Union[int, float]


class Calc:
    def __init__(self):
        self.vars: dict[str, float] = {}

    def run(self, text: str) -> float:
        self.toks = list(tokenize(text))
        self.i = 0
        if len(self.toks) > 2 and self.toks[1].text == "=":
            name = self.toks[0].text
            self.i = 2
            self.vars[name] = self.expr()
            return self.vars[name]
        return self.expr()

    def peek(self) -> str:
        return self.toks[self.i].text

    def take(self) -> Token:
        tok = self.toks[self.i]
        self.i += 1
        return tok

    def expr(self) -> float:
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take().text == "+" else value - self.term()
        return value

    def term(self) -> float:
        value = self.power()
        while self.peek() in ("*", "/"):
            if self.take().text == "*":
                value *= self.power()
            else:
                value /= self.power()
        return value

    def power(self) -> float:
        base = self.atom()
        if self.peek() == "**":
            self.take()
            return base ** self.power()
        return base

    def atom(self) -> float:
        tok = self.take()
        match tok:
            case Token(Tok.NUM, text):
                return float(text)
            case Token(Tok.NAME, name):
                if name not in self.vars:
                    raise NameError(f"unknown {name}")
                return self.vars[name]
            case Token(text="-"):
                return -self.atom()
            case Token(text="("):
                value = self.expr()
                if self.take().text != ")":
                    raise SyntaxError("missing )")
                return value
        raise SyntaxError(f"unexpected {tok.text or 'end'} at {tok.pos}")


calc = Calc()
for line in ["1 + 2 * 3", "x = 2 ** 3 ** 0.5", "(x - 1) / 2", "-(4 - 6)", "y + 1", "2 *", "3 $ 4", "10 / (5 - 5)", "(1"]:
    try:
        print(f"{line:<20} = {calc.run(line):.4f}")
    except (SyntaxError, NameError, ZeroDivisionError) as e:
        print(f"{line:<20} ! {type(e).__name__}: {e}")
print(sorted(calc.vars), [t.kind.name for t in tokenize("a+1")], next(tokenize("7")))
