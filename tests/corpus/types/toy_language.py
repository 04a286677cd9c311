"""Scanner, parser and tree-walking interpreter for a toy language with functions."""
import re


class Token:
    def __init__(self, kind, value, line):
        self.kind, self.value, self.line = kind, value, line

    def __repr__(self):
        return f"{self.kind}:{self.value}"


class LangError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")


class Return(Exception):
    def __init__(self, value):
        self.value = value


SPEC = [
    ("NUM", r"\d+"), ("STR", r'"[^"]*"'), ("ID", r"[a-z_]\w*"),
    ("OP", r"==|<=|[-+*/<>=(){},;]"), ("NL", r"\n"), ("WS", r"[ \t]+"), ("BAD", r"."),
]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))
KEYWORDS = {"let", "fn", "if", "else", "while", "return", "print"}


def scan(source):
    line = 1
    for m in MASTER.finditer(source):
        kind, value = m.lastgroup, m.group()
        if kind == "NL":
            line += 1
        elif kind == "WS":
            continue
        elif kind == "BAD":
            raise LangError(f"bad character {value!r}", line)
        else:
            if kind == "ID" and value in KEYWORDS:
                kind = "KW"
            yield Token(kind, value, line)
    yield Token("EOF", "", line)


class Parser:
    def __init__(self, tokens):
        self.tokens = list(tokens)
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos]

    def next(self):
        tok = self.tokens[self.pos]
        self.pos += 1
        return tok

    def accept(self, value):
        if self.peek().value == value:
            return self.next()
        return None

    def expect(self, value):
        tok = self.next()
        if tok.value != value:
            raise LangError(f"expected {value!r}, found {tok.value!r}", tok.line)
        return tok

    def program(self):
        stmts = []
        while self.peek().kind != "EOF":
            stmts.append(self.statement())
        return stmts

    def block(self):
        self.expect("{")
        stmts = []
        while not self.accept("}"):
            stmts.append(self.statement())
        return stmts

    def statement(self):
        tok = self.peek()
        if self.accept("let"):
            name = self.next().value
            self.expect("=")
            value = self.expression()
            self.expect(";")
            return ("let", name, value)
        if self.accept("fn"):
            name = self.next().value
            self.expect("(")
            params = []
            while not self.accept(")"):
                params.append(self.next().value)
                self.accept(",")
            return ("fn", name, params, self.block())
        if self.accept("if"):
            cond = self.expression()
            then = self.block()
            other = self.block() if self.accept("else") else []
            return ("if", cond, then, other)
        if self.accept("while"):
            return ("while", self.expression(), self.block())
        if tok.value in ("return", "print"):
            self.next()
            value = self.expression()
            self.expect(";")
            return (tok.value, value)
        expr = self.expression()
        self.expect(";")
        return ("expr", expr)

    def expression(self, level=0):
        levels = [("==", "<", ">", "<="), ("+", "-"), ("*", "/")]
        if level == len(levels):
            return self.primary()
        left = self.expression(level + 1)
        while self.peek().value in levels[level]:
            op = self.next().value
            left = ("bin", op, left, self.expression(level + 1))
        return left

    def primary(self):
        tok = self.next()
        if tok.kind == "NUM":
            return ("num", int(tok.value))
        if tok.kind == "STR":
            return ("str", tok.value[1:-1])
        if tok.value == "(":
            e = self.expression()
            self.expect(")")
            return e
        if tok.kind == "ID":
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.expression())
                    self.accept(",")
                return ("call", tok.value, args, tok.line)
            return ("var", tok.value, tok.line)
        raise LangError(f"unexpected {tok.value or 'end'!r}", tok.line)


class Scope:
    def __init__(self, parent=None):
        self.vars = {}
        self.parent = parent

    def lookup(self, name, line):
        scope = self
        while scope:
            if name in scope.vars:
                return scope.vars[name]
            scope = scope.parent
        raise LangError(f"undefined {name}", line)


class Interpreter:
    def __init__(self):
        self.globals = Scope()
        self.out = []

    def run(self, stmts, scope):
        for s in stmts:
            kind = s[0]
            if kind == "let":
                scope.vars[s[1]] = self.eval(s[2], scope)
            elif kind == "fn":
                scope.vars[s[1]] = (s[2], s[3], scope)
            elif kind == "if":
                self.run(s[2] if self.eval(s[1], scope) else s[3], scope)
            elif kind == "while":
                while self.eval(s[1], scope):
                    self.run(s[2], scope)
            elif kind == "return":
                raise Return(self.eval(s[1], scope))
            elif kind == "print":
                self.out.append(str(self.eval(s[1], scope)))
            else:
                self.eval(s[1], scope)

    def eval(self, e, scope):
        kind = e[0]
        if kind in ("num", "str"):
            return e[1]
        if kind == "var":
            return scope.lookup(e[1], e[2])
        if kind == "bin":
            a, b = self.eval(e[2], scope), self.eval(e[3], scope)
            op = e[1]
            if op == "+":
                return a + b
            if op == "-":
                return a - b
            if op == "*":
                return a * b
            if op == "/":
                return a // b
            return {"==": a == b, "<": a < b, ">": a > b, "<=": a <= b}[op]
        params, body, closure = scope.lookup(e[1], e[3])
        local = Scope(closure)
        for p, arg in zip(params, e[2]):
            local.vars[p] = self.eval(arg, scope)
        try:
            self.run(body, local)
        except Return as r:
            return r.value
        return None


def execute(source):
    interp = Interpreter()
    try:
        interp.run(Parser(scan(source)).program(), interp.globals)
    except LangError as e:
        interp.out.append(f"error {e}")
    return interp.out


print(execute('fn fact(n) { if n < 2 { return 1; } return n * fact(n - 1); }\nprint fact(10);'))
print(execute('let i = 0;\nwhile i < 3 { print i * i; let i = i + 1; }\nprint "done " + "ok";'))
print(execute("print 1 +;"), execute("let x = 5;\n\nprint y;"), execute("print 4 $ 4;"))
print(list(scan("let a = 1;"))[:4])
