from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Union


class Expr(ABC):
    @abstractmethod
    def eval(self, env: dict[str, float]) -> float: ...

    @abstractmethod
    def diff(self, var: str) -> Expr: ...

    def __add__(self, other): return Add(self, wrap(other))
    def __radd__(self, other): return Add(wrap(other), self)
    def __mul__(self, other): return Mul(self, wrap(other))
    def __rmul__(self, other): return Mul(wrap(other), self)


def wrap(v: Union[Expr, int, float]) -> Expr:
    return v if isinstance(v, Expr) else Const(v)


@dataclass(frozen=True)
class Const(Expr):
    value: Union[int, float]

    def eval(self, env): return self.value
    def diff(self, var): return Const(0)
    def __str__(self): return str(self.value)


@dataclass(frozen=True)
class Var(Expr):
    name: str

    def eval(self, env): return env[self.name]
    def diff(self, var): return Const(1 if var == self.name else 0)
    def __str__(self): return self.name


@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr

    def eval(self, env): return self.left.eval(env) + self.right.eval(env)
    def diff(self, var): return Add(self.left.diff(var), self.right.diff(var))
    def __str__(self): return f"({self.left} + {self.right})"


@dataclass(frozen=True)
class Mul(Expr):
    left: Expr
    right: Expr

    def eval(self, env): return self.left.eval(env) * self.right.eval(env)
    def diff(self, var): return Add(Mul(self.left.diff(var), self.right), Mul(self.left, self.right.diff(var)))
    def __str__(self): return f"{self.left}*{self.right}"


def simplify(e: Expr) -> Expr:
    match e:
        case Add(l, r):
            match simplify(l), simplify(r):
                case Const(a), Const(b):
                    return Const(a + b)
                case Const(0), x:
                    return x
                case x, Const(0):
                    return x
                case x, y:
                    return Add(x, y)
        case Mul(l, r):
            match simplify(l), simplify(r):
                case (Const(0), _) | (_, Const(0)):
                    return Const(0)
                case (Const(1), x) | (x, Const(1)):
                    return x
                case Const(a), Const(b):
                    return Const(a * b)
                case x, y:
                    return Mul(x, y)
    return e


x, y = Var("x"), Var("y")
f = 3 * x * x + 2 * y + 1
print(f, "=", f.eval({"x": 2, "y": 0.5}))
d = f.diff("x")
print(simplify(d), "=", d.eval({"x": 2, "y": 0}))
print(simplify(f.diff("y")), simplify(x * 0 + 1 * y), Const(2) == Const(2.0), Var("a"))
print(repr(simplify(Const(2) * Const(3) + 4)))
