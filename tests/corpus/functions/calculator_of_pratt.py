"""A calculator language: tokenizer with regex, Pratt parser, variables and functions."""
import math
import re
from dataclasses import dataclass
from typing import Callable, Iterator, Union


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    pos: int


TOKEN_SPEC = [
    ("NUM", r"\d+(?:\.\d*)?"),
    ("NAME", r"[A-Za-z_]\w*"),
    ("OP", r"\*\*|[-+*/%()=,]"),
    ("SKIP", r"\s+"),
    ("BAD", r"."),
]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in TOKEN_SPEC))


class CalcError(Exception):
    pass


def tokenize(text: str) -> Iterator[Token]:
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise CalcError(f"bad character {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))


class Calculator:
    FUNCS: dict[str, Callable[..., float]] = {"sqrt": math.sqrt, "max": max, "hyp": lambda a, b: math.sqrt(a * a + b * b)}
    POWER = {"=": 5, "+": 10, "-": 10, "*": 20, "/": 20, "%": 20, "**": 30}

    def __init__(self):
        self.vars = {"pi": math.pi, "ans": 0}
        self.tokens: list[Token] = []
        self.i = 0

    @property
    def cur(self) -> Token:
        return self.tokens[self.i]

    def take(self, text=None) -> Token:
        tok = self.cur
        if text is not None and tok.text != text:
            raise CalcError(f"expected {text!r}, got {tok.text or 'end'!r}")
        self.i += 1
        return tok

    def evaluate(self, text: str):
        self.tokens = list(tokenize(text))
        self.i = 0
        result = self.expr(0)
        if self.cur.kind != "END":
            raise CalcError(f"unexpected {self.cur.text!r}")
        self.vars["ans"] = result
        return result

    def expr(self, min_power: int):
        left = self.prefix()
        while self.cur.kind == "OP" and self.POWER.get(self.cur.text, -1) > min_power:
            op = self.take().text
            power = self.POWER[op]
            right = self.expr(power - 1 if op == "**" else power)
            left = self.apply(op, left, right)
        return left

    def prefix(self):
        tok = self.take()
        if tok.kind == "NUM":
            return float(tok.text) if "." in tok.text else int(tok.text)
        if tok.text == "-":
            return -self.expr(25)
        if tok.text == "(":
            value = self.expr(0)
            self.take(")")
            return value
        if tok.kind == "NAME":
            if self.cur.text == "(":
                self.take("(")
                args = []
                while self.cur.text != ")":
                    args.append(self.expr(0))
                    if self.cur.text == ",":
                        self.take(",")
                self.take(")")
                if tok.text not in self.FUNCS:
                    raise CalcError(f"unknown function {tok.text}")
                return self.FUNCS[tok.text](*args)
            if self.cur.text == "=":
                self.take("=")
                self.vars[tok.text] = value = self.expr(0)
                return value
            try:
                return self.vars[tok.text]
            except KeyError:
                raise CalcError(f"unknown name {tok.text}") from None
        raise CalcError(f"unexpected {tok.text or 'end'!r}")

    def apply(self, op, a, b):
        match op:
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/":
                if b == 0:
                    raise CalcError("division by zero")
                return a / b
            case "%": return a % b
            case "**": return a ** b


calc = Calculator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "x = 7 % 4", "x / 2", "ans * 4", "sqrt(16) + max(1, 5, 3)",
             "hyp(3, 4)", "1 / 0", "2 $ 3", "y + 1", "(1", "foo(1)", "1 2"]:
    try:
        print(f"{line:<26}= {calc.evaluate(line)}")
    except CalcError as exc:
        print(f"{line:<26}! {exc}")
print(sorted(calc.vars))
