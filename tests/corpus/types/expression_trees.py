class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Tree(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = Tree(value)
        else:
            self.right.insert(value)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


class Num:
    def __init__(self, n):
        self.n = n

    def eval(self, env):
        return self.n


class Var:
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        return env[self.name]


class BinOp:
    ops = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a, b: a - b}

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        return self.ops[self.op](self.left.eval(env), self.right.eval(env))


def to_str(node):
    if isinstance(node, Num):
        return str(node.n)
    if isinstance(node, Var):
        return node.name
    if isinstance(node, BinOp):
        return f"({to_str(node.left)} {node.op} {to_str(node.right)})"
    raise TypeError(node)


def parse(tokens):
    tok = tokens.pop(0)
    if tok in "+*-":
        left = parse(tokens)
        right = parse(tokens)
        return BinOp(tok, left, right)
    if tok.isdigit():
        return Num(int(tok))
    return Var(tok)


root = Tree(5)
for v in [2, 8, 1, 9, 3]:
    root.insert(v)
print(list(root), max(root), sum(root))
expr = parse("+ * 2 x - y 3".split())
print(to_str(expr), "=", expr.eval({"x": 4, "y": 10}))
nodes = [Num(1), Var("q")]
print([n.eval({"q": 7}) for n in nodes])
Maybe = lambda v: (lambda f: Maybe(f(v)) if v is not None else Maybe(None))
print(isinstance(expr, (Num, BinOp)), type(expr).__name__)
