from .errors import SyntaxProblem
from .lexer import Kind, Token, tokenize
from .nodes import Binary, If, Let, Name, Number, Print


class Parser:
    PRECEDENCE = [("<", ">"), ("+", "-"), ("*", "/")]

    def __init__(self, source):
        self._tokens = list(tokenize(source))
        self._at = 0

    @property
    def current(self) -> Token:
        return self._tokens[self._at]

    def _take(self, kind=None, text=None):
        token = self.current
        if (kind and token.kind is not kind) or (text and token.text != text):
            raise SyntaxProblem(f"unexpected {token.text!r}", token.position)
        self._at += 1
        return token

    def program(self):
        while self.current.kind is not Kind.END:
            yield self.statement()

    def statement(self):
        word = self._take(Kind.KEYWORD).text
        if word == "let":
            target = self._take(Kind.NAME).text
            self._take(text="=")
            return Let(target, self.expression())
        if word == "print":
            return Print(self.expression())
        test = self.expression()
        return If(test, self.statement())

    def expression(self, level=0):
        if level == len(self.PRECEDENCE):
            return self.atom()
        left = self.expression(level + 1)
        while self.current.text in self.PRECEDENCE[level]:
            op = self._take().text
            left = Binary(op, left, self.expression(level + 1))
        return left

    def atom(self):
        token = self._take()
        if token.kind is Kind.NUMBER:
            return Number(float(token.text) if "." in token.text else int(token.text))
        if token.kind is Kind.NAME:
            return Name(token.text)
        if token.text == "(":
            inner = self.expression()
            self._take(text=")")
            return inner
        raise SyntaxProblem(f"unexpected {token.text!r}", token.position)
