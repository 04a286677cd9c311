"""Pattern matching with dataclasses: AST simplifier and symbolic differentiation."""
from __future__ import annotations
from dataclasses import dataclass


@dataclass(frozen=True)
class Expr:
    def __add__(self, other): return Add(self, wrap(other))
    def __radd__(self, other): return Add(wrap(other), self)
    def __mul__(self, other): return Mul(self, wrap(other))
    def __rmul__(self, other): return Mul(wrap(other), self)
    def __pow__(self, n): return Pow(self, n)


@dataclass(frozen=True)
class Const(Expr):
    value: int

    def __str__(self): return str(self.value)


@dataclass(frozen=True)
class Var(Expr):
    name: str

    def __str__(self): return self.name


@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr

    def __str__(self): return f"({self.left} + {self.right})"


@dataclass(frozen=True)
class Mul(Expr):
    left: Expr
    right: Expr

    def __str__(self): return f"{self.left} * {self.right}"


@dataclass(frozen=True)
class Pow(Expr):
    base: Expr
    exp: int

    def __str__(self): return f"{self.base}^{self.exp}"


def wrap(x) -> Expr:
    return x if isinstance(x, Expr) else Const(x)


def diff(e: Expr, v: str) -> Expr:
    match e:
        case Const():
            return Const(0)
        case Var(name):
            return Const(1 if name == v else 0)
        case Add(l, r):
            return diff(l, v) + diff(r, v)
        case Mul(l, r):
            return diff(l, v) * r + l * diff(r, v)
        case Pow(base, n):
            return n * base ** (n - 1) * diff(base, v)
    raise TypeError(e)


def simplify(e: Expr) -> Expr:
    match e:
        case Add(l, r):
            match simplify(l), simplify(r):
                case Const(a), Const(b):
                    return Const(a + b)
                case (Const(0), x) | (x, Const(0)):
                    return x
                case a, b:
                    return Add(a, b)
        case Mul(l, r):
            match simplify(l), simplify(r):
                case Const(a), Const(b):
                    return Const(a * b)
                case (Const(0), _) | (_, Const(0)):
                    return Const(0)
                case (Const(1), x) | (x, Const(1)):
                    return x
                case a, b:
                    return Mul(a, b)
        case Pow(b, 1):
            return simplify(b)
        case Pow(_, 0):
            return Const(1)
        case Pow(b, n):
            return Pow(simplify(b), n)
        case _:
            return e


def evaluate(e, env):
    match e:
        case Const(v): return v
        case Var(n): return env[n]
        case Add(l, r): return evaluate(l, env) + evaluate(r, env)
        case Mul(l, r): return evaluate(l, env) * evaluate(r, env)
        case Pow(b, n): return evaluate(b, env) ** n


x, y = Var("x"), Var("y")
f = 3 * x ** 2 + x * y + 5
print(f)
d = diff(f, "x")
print(d)
print(simplify(d))
print(simplify(diff(f, "y")), simplify(diff(d, "x")))
env = {"x": 2, "y": 7}
print(evaluate(f, env), evaluate(d, env), evaluate(simplify(d), env))
print(Var("x") == x, len({x, y, Var("x")}), Add(x, Const(1)), repr(Add(x, Const(1))))
try:
    diff(Expr(), "x")
except TypeError as err:
    print("TypeError", err)
