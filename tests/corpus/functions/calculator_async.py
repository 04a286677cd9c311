"""A calculator: tokens, recursive descent, variables and errors."""
import asyncio
from dataclasses import dataclass


class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    pos: int


def tokenize(source):
    i = 0
    while i < len(source):
        ch = source[i]
        if ch.isspace():
            i += 1
        elif ch.isdigit():
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            yield Token("num", source[start:i], start)
        elif ch.isalpha():
            start = i
            while i < len(source) and source[i].isalnum():
                i += 1
            yield Token("name", source[start:i], start)
        elif ch in "+-*/()^=%":
            yield Token("op", ch, i)
            i += 1
        else:
            raise CalcError(f"unexpected {ch!r}", i)
    yield Token("end", "", len(source))


class Calculator:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}

    def __init__(self):
        self.variables = {"pi": 3.14159}
        self.tokens = []
        self.index = 0

    @property
    def current(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.current
        self.index += 1
        return token

    def evaluate(self, source):
        self.tokens = list(tokenize(source))
        self.index = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "name" and self.tokens[1].text == "=":
            name = self.advance().text
            self.advance()
            self.variables[name] = value = self.expression(0)
        else:
            value = self.expression(0)
        if self.current.kind != "end":
            raise CalcError(f"unexpected {self.current.text!r}", self.current.pos)
        return value

    def expression(self, min_prec):
        left = self.atom()
        while self.current.kind == "op" and (prec := self.PRECEDENCE.get(self.current.text, 0)) > min_prec:
            op = self.advance()
            right = self.expression(prec - 1 if op.text == "^" else prec)
            match op.text:
                case "+":
                    left += right
                case "-":
                    left -= right
                case "*":
                    left *= right
                case "/":
                    if right == 0:
                        raise CalcError("division by zero", op.pos)
                    left /= right
                case "%":
                    left %= right
                case "^":
                    left **= right
        return left

    def atom(self):
        token = self.advance()
        if token.kind == "num":
            return float(token.text)
        if token.kind == "name":
            try:
                return self.variables[token.text]
            except KeyError as e:
                raise CalcError(f"unknown name {e}", token.pos) from e
        if token.text == "-":
            return -self.atom()
        if token.text == "(":
            value = self.expression(0)
            if self.advance().text != ")":
                raise CalcError("expected )", token.pos)
            return value
        raise CalcError(f"unexpected {token.text or 'end'!r}", token.pos)


async def main():
    calc = Calculator()
    for line in ["1 + 2 * 3", "2 ^ 3 ^ 2", "(1 + 2) * -3", "r = 5", "pi * r ^ 2", "10 % 4 / 2", "1 / 0", "2 * y", "3 $ 4", "(1", "1 2"]:
        await asyncio.sleep(0)
        try:
            print(f"{line:>15} => {calc.evaluate(line):g}")
        except CalcError as e:
            print(f"{line:>15} => error: {e} [{e.position}] cause={e.__cause__!r}")
    print(sorted(calc.variables.items()))


asyncio.run(main())
