from enum import Enum, auto


class TokenType(Enum):
    NUMBER = auto()
    IDENT = auto()
    OP = auto()
    LPAREN = auto()
    RPAREN = auto()
    EOF = auto()


class Token:
    __slots__ = ("type", "value", "pos")

    def __init__(self, type, value, pos):
        self.type = type
        self.value = value
        self.pos = pos

    def __repr__(self):
        return f"Token({self.type.name}, {self.value!r})"


class ParseError(Exception):
    pass


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            lexeme = text[i:j]
            yield Token(TokenType.NUMBER, float(lexeme) if "." in lexeme else int(lexeme), i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield Token(TokenType.IDENT, text[i:j], i)
            i = j
        elif c in "+-*/^%,":
            yield Token(TokenType.OP, c, i)
            i += 1
        elif c == "(":
            yield Token(TokenType.LPAREN, c, i)
            i += 1
        elif c == ")":
            yield Token(TokenType.RPAREN, c, i)
            i += 1
        else:
            raise ParseError(f"bad character {c!r} at {i}")
    yield Token(TokenType.EOF, None, len(text))


class Parser:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "sum": lambda *xs: sum(xs)}

    def __init__(self, text, env=None):
        self.tokens = list(tokenize(text))
        self.index = 0
        self.env = env or {}

    @property
    def current(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.current
        self.index += 1
        return token

    def expect(self, type):
        if self.current.type is not type:
            raise ParseError(f"expected {type.name}, got {self.current}")
        return self.advance()

    def parse(self):
        node = self.expression(0)
        self.expect(TokenType.EOF)
        return node

    def expression(self, min_prec):
        left = self.atom()
        while self.current.type is TokenType.OP and self.PRECEDENCE.get(self.current.value, 0) > min_prec:
            op = self.advance().value
            prec = self.PRECEDENCE[op]
            right = self.expression(prec - 1 if op == "^" else prec)
            left = (op, left, right)
        return left

    def atom(self):
        token = self.advance()
        match token.type:
            case TokenType.NUMBER:
                return token.value
            case TokenType.IDENT if self.current.type is TokenType.LPAREN:
                self.advance()
                args = []
                while self.current.type is not TokenType.RPAREN:
                    args.append(self.expression(0))
                    if self.current.value == ",":
                        self.advance()
                self.expect(TokenType.RPAREN)
                return ("call", token.value, args)
            case TokenType.IDENT:
                return ("var", token.value)
            case TokenType.LPAREN:
                inner = self.expression(0)
                self.expect(TokenType.RPAREN)
                return inner
            case TokenType.OP if token.value == "-":
                return ("neg", self.expression(2))
        raise ParseError(f"unexpected {token} at {token.pos}")

    def evaluate(self, node):
        if isinstance(node, (int, float)):
            return node
        kind, *rest = node
        if kind == "var":
            try:
                return self.env[rest[0]]
            except KeyError:
                raise ParseError(f"unknown name {rest[0]}") from None
        if kind == "neg":
            return -self.evaluate(rest[0])
        if kind == "call":
            name, args = rest
            return self.FUNCTIONS[name](*[self.evaluate(a) for a in args])
        a, b = (self.evaluate(n) for n in rest)
        return {
            "+": lambda: a + b,
            "-": lambda: a - b,
            "*": lambda: a * b,
            "/": lambda: a / b,
            "%": lambda: a % b,
            "^": lambda: a ** b,
        }[kind]()


for source in ["1 + 2 * 3", "2 ^ 3 ^ 2", "-(4 - 10) / 4", "max(1, x, 2.5) * 2", "7 % 3 + y", "(1", "3 $ 4", "1 / 0", "abs(0 - 5) + sum(1,2,3)"]:
    try:
        p = Parser(source, {"x": 10})
        tree = p.parse()
        print(f"{source:>20} = {p.evaluate(tree)!s:<8} {tree}")
    except ParseError as e:
        print(f"{source:>20} ! {e}")
    except ZeroDivisionError as e:
        print(f"{source:>20} ! division: {e}")
