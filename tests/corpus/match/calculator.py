import asyncio
import re
from typing import Any, Callable, Awaitable, Iterator


TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")


class Parser:
    """Recursive descent calculator with variables."""

    def __init__(self, text: str, env: dict[str, float]):
        self.tokens = list(self.tokenize(text))
        self.pos = 0
        self.env = env

    @staticmethod
    def tokenize(text: str) -> Iterator[tuple[str, str]]:
        for match in re.finditer(r"\d+(?:\.\d+)?|[A-Za-z_]\w*|[-+*/^()=,]", text):
            value = match.group()
            if value[0].isdigit():
                yield "num", value
            elif value[0].isalpha() or value[0] == "_":
                yield "name", value
            else:
                yield "op", value
        yield "end", ""

    def peek(self):
        return self.tokens[self.pos]

    def take(self, value=None):
        kind, text = self.tokens[self.pos]
        if value is not None and text != value:
            raise SyntaxError(f"expected {value!r}, got {text or 'end'!r} at {self.pos}")
        self.pos += 1
        return kind, text

    def statement(self) -> float:
        if self.peek()[0] == "name" and self.tokens[self.pos + 1][1] == "=":
            _, name = self.take()
            self.take("=")
            value = self.expr()
            self.env[name] = value
            return value
        value = self.expr()
        if self.peek()[0] != "end":
            raise SyntaxError(f"unexpected {self.peek()[1]!r}")
        return value

    def expr(self) -> float:
        value = self.term()
        while self.peek()[1] in ("+", "-"):
            _, op = self.take()
            rhs = self.term()
            value = value + rhs if op == "+" else value - rhs
        return value

    def term(self) -> float:
        value = self.factor()
        while (op := self.peek()[1]) in {"*", "/"}:
            self.take()
            rhs = self.factor()
            if op == "*":
                value *= rhs
            else:
                value /= rhs
        return value

    def factor(self) -> float:
        kind, text = self.take()
        match kind, text:
            case "num", _:
                base = float(text)
            case "name", fn if self.peek()[1] == "(":
                self.take("(")
                args = [self.expr()]
                while self.peek()[1] == ",":
                    self.take()
                    args.append(self.expr())
                self.take(")")
                base = FUNCS[fn](*args)
            case "name", name:
                try:
                    base = self.env[name]
                except KeyError:
                    raise NameError(f"unknown {name}") from None
            case "op", "(":
                base = self.expr()
                self.take(")")
            case "op", "-":
                return -self.factor()
            case _:
                raise SyntaxError(f"bad token {text!r}")
        if self.peek()[1] == "^":
            self.take()
            return base ** self.factor()
        return base


FUNCS: dict[str, Callable[..., float]] = {
    "max": max,
    "min": min,
    "half": lambda x: x / 2,
    "avg": lambda *xs: sum(xs) / len(xs),
}


async def evaluate(line: str, env: dict[str, float]) -> str:
    await asyncio.sleep(0)
    try:
        return f"{Parser(line, env).statement():g}"
    except (SyntaxError, NameError, ZeroDivisionError, KeyError) as e:
        return f"{type(e).__name__}: {e}"


async def main() -> None:
    env: dict[str, float] = {"pi": 3.14159}
    lines = ["x = 2 + 3 * 4", "x ^ 2 / 7", "-(x - 20) ^ 2", "max(1, x, 9)", "avg(1,2,3,4)", "half(pi)", "y + 1", "1 / 0", "2 +", "(1", "foo(3)", "2 3"]
    for line in lines:
        print(f"{line:<16} -> {await evaluate(line, env)}")
    print(sorted(env.items()))


asyncio.run(main())
