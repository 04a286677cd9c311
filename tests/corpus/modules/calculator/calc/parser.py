from .lexer import Token, TokenType, tokenize
from .nodes import Assign, Binary, Call, Name, Node, Number, Unary

PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 4}
RIGHT = {"**"}


class ParseError(SyntaxError):
    def __init__(self, message: str, token: Token | None = None):
        super().__init__(message)
        self.token = token


class Parser:
    def __init__(self, source: str) -> None:
        self.tokens = list(tokenize(source))
        self.index = 0

    @property
    def current(self) -> Token | None:
        return self.tokens[self.index] if self.index < len(self.tokens) else None

    def advance(self) -> Token:
        token = self.current
        if token is None:
            raise ParseError("unexpected end")
        self.index += 1
        return token

    def accept(self, text: str) -> bool:
        if self.current is not None and self.current.text == text:
            self.index += 1
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.accept(text):
            raise ParseError(f"expected {text!r}", self.current)

    def statement(self) -> Node:
        if len(self.tokens) > 1 and self.tokens[0].type is TokenType.NAME and self.tokens[1].text == "=":
            name = self.advance().text
            self.advance()
            return Assign(name, self.expression())
        return self.expression()

    def expression(self, minimum: int = 1) -> Node:
        left = self.unary()
        while (token := self.current) and PRECEDENCE.get(token.text, 0) >= minimum:
            self.advance()
            level = PRECEDENCE[token.text] + (token.text not in RIGHT)
            left = Binary(token.text, left, self.expression(level))
        return left

    def unary(self) -> Node:
        if self.accept("-"):
            return Unary("-", self.expression(3))
        return self.atom()

    def atom(self) -> Node:
        token = self.advance()
        if token.type is TokenType.NUMBER:
            return Number(float(token.text))
        if token.type is TokenType.NAME:
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.expression())
                    if self.current and self.current.text != ")":
                        self.expect(",")
                return Call(token.text, tuple(args))
            return Name(token.text)
        if token.text == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        raise ParseError(f"unexpected {token.text!r}", token)


def parse(source: str) -> Node:
    parser = Parser(source)
    node = parser.statement()
    if parser.current:
        raise ParseError(f"trailing {parser.current.text!r}", parser.current)
    return node
