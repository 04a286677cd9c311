"""A tokenizer, parser and evaluator with mixed tokens."""
import math
import operator
from dataclasses import dataclass
from typing import Union

OPS = {
    "+": (1, operator.add),
    "-": (1, operator.sub),
    "*": (2, operator.mul),
    "/": (2, operator.truediv),
    "^": (3, operator.pow),
}
FUNCS = {"sqrt": math.sqrt, "abs": abs, "max": max, "floor": math.floor}
CONSTS = {"pi": 3.0, "one": 1}


@dataclass
class Num:
    value: Union[int, float]


@dataclass
class Name:
    id: str


@dataclass
class BinOp:
    op: str
    left: "Node"
    right: "Node"


@dataclass
class Call:
    fn: str
    args: list["Node"]


Node = Union[Num, Name, BinOp, Call]


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            raw = text[i:j]
            tokens.append(float(raw) if "." in raw else int(raw))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            tokens.append(text[i:j])
            i = j
        else:
            tokens.append(c)
            i += 1
    return tokens


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def take(self, expected=None):
        tok = self.peek()
        if expected is not None and tok != expected:
            raise SyntaxError(f"expected {expected!r}, got {tok!r}")
        self.pos += 1
        return tok

    def expr(self, min_prec=1) -> Node:
        left = self.atom()
        while (op := self.peek()) in OPS and OPS[op][0] >= min_prec:
            self.take()
            prec = OPS[op][0]
            right = self.expr(prec if op == "^" else prec + 1)
            left = BinOp(op, left, right)
        return left

    def atom(self) -> Node:
        tok = self.take()
        if isinstance(tok, (int, float)):
            return Num(tok)
        if tok == "(":
            inner = self.expr()
            self.take(")")
            return inner
        if tok == "-":
            return BinOp("-", Num(0), self.atom())
        if isinstance(tok, str) and tok.isidentifier():
            if self.peek() == "(":
                self.take("(")
                args = [self.expr()]
                while self.peek() == ",":
                    self.take(",")
                    args.append(self.expr())
                self.take(")")
                return Call(tok, args)
            return Name(tok)
        raise SyntaxError(f"unexpected {tok!r}")


def evaluate(node: Node, env=None):
    env = env or CONSTS
    match node:
        case Num(value):
            return value
        case Name(id):
            if id not in env:
                raise NameError(id)
            return env[id]
        case BinOp(op, left, right):
            return OPS[op][1](evaluate(left, env), evaluate(right, env))
        case Call(fn, args):
            return FUNCS[fn](*[evaluate(a, env) for a in args])


for source in ["1 + 2 * 3", "2 ^ 3 ^ 2", "(1 + 2) * 3.5", "7 / 2 - 1", "sqrt(16) + abs(0 - 5)", "max(1, 2.5, 2) * pi", "2 *", "-3 + x"]:
    try:
        toks = tokenize(source)
        tree = Parser(toks).expr()
        print(source, "=", evaluate(tree), toks)
    except (SyntaxError, NameError) as e:
        print(type(e).__name__, e)
print(Parser(tokenize("a + 2 * b")).expr())
