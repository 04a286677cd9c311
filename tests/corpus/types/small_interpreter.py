import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    value: str
    pos: int


TOKEN_SPEC = [
    ("NUMBER", r"\d+(\.\d+)?"),
    ("IDENT", r"[A-Za-z_]\w*"),
    ("OP", r"[+\-*/^()=]"),
    ("SKIP", r"\s+"),
    ("BAD", r"."),
]
PATTERN = re.compile("|".join(f"(?P<{n}>{p})" for n, p in TOKEN_SPEC))


def tokenize(text):
    for m in PATTERN.finditer(text):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())


class Interpreter:
    BINARY = {"+": (1, lambda a, b: a + b), "-": (1, lambda a, b: a - b), "*": (2, lambda a, b: a * b), "/": (2, lambda a, b: a / b)}

    def __init__(self):
        self.vars = {}

    def run(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0
        if len(self.tokens) > 1 and self.tokens[0].kind == "IDENT" and self.tokens[1].value == "=":
            name = self.tokens[0].value
            self.i = 2
            self.vars[name] = self.expr(0)
            return self.vars[name]
        return self.expr(0)

    def peek(self):
        return self.tokens[self.i] if self.i < len(self.tokens) else None

    def expr(self, min_prec):
        left = self.atom()
        while (tok := self.peek()) and tok.value in self.BINARY:
            prec, fn = self.BINARY[tok.value]
            if prec < min_prec:
                break
            self.i += 1
            right = self.expr(prec + 1)
            left = fn(left, right)
        return left

    def atom(self):
        tok = self.peek()
        self.i += 1
        if tok is None:
            raise SyntaxError("unexpected end")
        if tok.kind == "NUMBER":
            return float(tok.value) if "." in tok.value else int(tok.value)
        if tok.kind == "IDENT":
            try:
                return self.vars[tok.value]
            except KeyError:
                raise NameError(f"undefined: {tok.value}")
        if tok.value == "(":
            value = self.expr(0)
            self.i += 1
            return value
        if tok.value == "-":
            return -self.atom()
        raise SyntaxError(f"bad token {tok}")


interp = Interpreter()
for line in ["1 + 2 * 3", "x = (1 + 2) * 3", "x / 2", "-x + 0.5", "y + 1", "2 $ 3", "3 *"]:
    try:
        print(line, "=>", interp.run(line))
    except (SyntaxError, NameError) as e:
        print(line, "=> error:", type(e).__name__, e)
print(interp.vars)
