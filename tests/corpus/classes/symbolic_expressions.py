class Expr:
    def __add__(self, other):
        return Bin("+", self, lift(other))

    def __radd__(self, other):
        return Bin("+", lift(other), self)

    def __mul__(self, other):
        return Bin("*", self, lift(other))

    __rmul__ = __mul__

    def __sub__(self, other):
        return Bin("-", self, lift(other))

    def __neg__(self):
        return Bin("*", Const(-1), self)

    def __pow__(self, n):
        return Pow(self, n)


class Const(Expr):
    def __init__(self, value):
        self.value = value

    def eval(self, **env):
        return self.value

    def diff(self, var):
        return Const(0)

    def __str__(self):
        return str(self.value)


class Var(Expr):
    def __init__(self, name):
        self.name = name

    def eval(self, **env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f"variable {self.name} is not set") from None

    def diff(self, var):
        return Const(1 if var == self.name else 0)

    def __str__(self):
        return self.name


class Bin(Expr):
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right

    def eval(self, **env):
        return self.ops[self.op](self.left.eval(**env), self.right.eval(**env))

    def diff(self, var):
        dl, dr = self.left.diff(var), self.right.diff(var)
        if self.op == "*":
            return Bin("+", Bin("*", dl, self.right), Bin("*", self.left, dr))
        return Bin(self.op, dl, dr)

    def __str__(self):
        return f"({self.left} {self.op} {self.right})"


class Pow(Expr):
    def __init__(self, base, n):
        self.base, self.n = base, n

    def eval(self, **env):
        return self.base.eval(**env) ** self.n

    def diff(self, var):
        return Const(self.n) * Pow(self.base, self.n - 1) * self.base.diff(var)

    def __str__(self):
        return f"{self.base}^{self.n}"


def lift(value):
    return value if isinstance(value, Expr) else Const(value)


def simplify(e):
    if isinstance(e, Bin):
        l, r = simplify(e.left), simplify(e.right)
        match (e.op, l, r):
            case ("*", Const(value=0), _) | ("*", _, Const(value=0)):
                return Const(0)
            case ("*", Const(value=1), x) | ("*", x, Const(value=1)) | ("+", Const(value=0), x) | ("+" | "-", x, Const(value=0)):
                return x
            case (op, Const(), Const()):
                return Const(Bin.ops[op](l.value, r.value))
        return Bin(e.op, l, r)
    return e


x, y = Var("x"), Var("y")
f = 3 * x ** 2 + x * y - 5
print(f, "=", f.eval(x=2, y=4), f.eval(x=0.5, y=1))
print(f.diff("x"))
print(simplify(f.diff("x")), "->", f.diff("x").eval(x=2, y=4))
print(simplify(f.diff("y")), -x, simplify(2 + Const(3)))
try:
    f.eval(x=1)
except NameError as e:
    print(e)
