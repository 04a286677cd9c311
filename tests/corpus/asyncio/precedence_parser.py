import asyncio
import sys


class TokenKind:
    NUM, OP, LP, RP, END = range(5)


class Token:
    def __init__(self, kind, value, pos):
        self.kind, self.value, self.pos = kind, value, pos

    def __repr__(self):
        return f"Token({self.kind}, {self.value!r})"


class ParseError(SyntaxError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos


class Lexer:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        i = 0
        while i < len(self.text):
            ch = self.text[i]
            if ch.isspace():
                i += 1
            elif ch.isdigit() or ch == ".":
                j = i
                while j < len(self.text) and (self.text[j].isdigit() or self.text[j] == "."):
                    j += 1
                lit = self.text[i:j]
                yield Token(TokenKind.NUM, float(lit) if "." in lit else int(lit), i)
                i = j
            elif ch in "+-*/^%":
                yield Token(TokenKind.OP, ch, i)
                i += 1
            elif ch in "()":
                yield Token(TokenKind.LP if ch == "(" else TokenKind.RP, ch, i)
                i += 1
            else:
                raise ParseError(f"unexpected {ch!r}", i)
        yield Token(TokenKind.END, None, i)


class Parser:
    PREC = {"+": (1, "L"), "-": (1, "L"), "*": (2, "L"), "/": (2, "L"), "%": (2, "L"), "^": (3, "R")}
    OPS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "%": lambda a, b: a % b,
        "^": lambda a, b: a ** b,
    }

    def __init__(self, text):
        self.tokens = iter(Lexer(text))
        self.cur = next(self.tokens)

    def advance(self):
        tok, self.cur = self.cur, next(self.tokens, None)
        return tok

    def primary(self):
        tok = self.advance()
        if tok.kind == TokenKind.NUM:
            return tok.value
        if tok.kind == TokenKind.OP and tok.value == "-":
            return -self.primary()
        if tok.kind == TokenKind.LP:
            value = self.expr(1)
            if self.advance().kind != TokenKind.RP:
                raise ParseError("expected )", tok.pos)
            return value
        raise ParseError("unexpected end" if tok.kind == TokenKind.END else f"unexpected {tok.value!r}", tok.pos)

    def expr(self, min_prec):
        left = self.primary()
        while self.cur.kind == TokenKind.OP and self.PREC[self.cur.value][0] >= min_prec:
            op = self.advance().value
            prec, assoc = self.PREC[op]
            right = self.expr(prec + 1 if assoc == "L" else prec)
            left = self.OPS[op](left, right)
        return left


async def evaluate(text):
    await asyncio.sleep(0)
    return Parser(text).expr(1)


async def main():
    exprs = ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 / 4", "-3 + 7 % 4", "1.5 * 2", "2 *", "(1", "4 / 0", "3 $ 4"]
    results = await asyncio.gather(*map(evaluate, exprs), return_exceptions=True)
    for e, r in zip(exprs, results):
        if isinstance(r, ParseError):
            print(f"{e:<12} error: {r.msg} (pos {r.pos})")
        elif isinstance(r, Exception):
            print(f"{e:<12} {type(r).__name__}: {r}")
        else:
            print(f"{e:<12} = {r}")
    print(list(Lexer("1+(2)"))[:3])


if __name__ == "__main__":
    asyncio.run(main())
