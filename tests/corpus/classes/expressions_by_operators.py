"""AST with visitor, __init_subclass__ registry, operators building expression trees, simplification."""
from __future__ import annotations
from typing import Any


class Expr:
    registry: dict[str, type[Expr]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.registry[cls.__name__] = cls

    def accept(self, visitor: Visitor):
        return getattr(visitor, "visit_" + type(self).__name__.lower())(self)

    @staticmethod
    def wrap(value: Expr | int) -> Expr:
        return value if isinstance(value, Expr) else Const(value)

    def __add__(self, other: Expr | int) -> Add:
        return Add(self, Expr.wrap(other))

    def __radd__(self, other: int) -> Add:
        return Add(Expr.wrap(other), self)

    def __mul__(self, other: Expr | int) -> Mul:
        return Mul(self, Expr.wrap(other))

    def __rmul__(self, other: int) -> Mul:
        return Mul(Expr.wrap(other), self)


class Const(Expr):
    def __init__(self, value: int) -> None:
        self.value = value


class Var(Expr):
    def __init__(self, name: str) -> None:
        self.name = name


class Binary(Expr):
    symbol = "?"

    def __init__(self, left: Expr, right: Expr) -> None:
        self.left = left
        self.right = right


class Add(Binary):
    symbol = "+"


class Mul(Binary):
    symbol = "*"


class Visitor:
    def visit_const(self, node: Const): raise NotImplementedError
    def visit_var(self, node: Var): raise NotImplementedError
    def visit_add(self, node: Add): raise NotImplementedError
    def visit_mul(self, node: Mul): raise NotImplementedError


class Printer(Visitor):
    def visit_const(self, node: Const) -> str:
        return str(node.value)

    def visit_var(self, node: Var) -> str:
        return node.name

    def binary(self, node: Binary) -> str:
        return f"({node.left.accept(self)} {node.symbol} {node.right.accept(self)})"

    visit_add = binary
    visit_mul = binary


class Evaluator(Visitor):
    def __init__(self, **env: int) -> None:
        self.env = env

    def visit_const(self, node: Const) -> int:
        return node.value

    def visit_var(self, node: Var) -> int:
        return self.env[node.name]

    def visit_add(self, node: Add) -> int:
        return node.left.accept(self) + node.right.accept(self)

    def visit_mul(self, node: Mul) -> int:
        return node.left.accept(self) * node.right.accept(self)


class Simplifier(Visitor):
    def visit_const(self, node: Const) -> Expr:
        return node

    def visit_var(self, node: Var) -> Expr:
        return node

    def visit_add(self, node: Add) -> Expr:
        left, right = node.left.accept(self), node.right.accept(self)
        if isinstance(left, Const) and isinstance(right, Const):
            return Const(left.value + right.value)
        if isinstance(left, Const) and left.value == 0:
            return right
        return Add(left, right)

    def visit_mul(self, node: Mul) -> Expr:
        left, right = node.left.accept(self), node.right.accept(self)
        for a, b in ((left, right), (right, left)):
            if isinstance(a, Const) and a.value == 0:
                return Const(0)
            if isinstance(a, Const) and a.value == 1:
                return b
        return Mul(left, right)


x, y = Var("x"), Var("y")
expr = 2 * x + y * (x + 3) + 0 * y
print(expr.accept(Printer()))
print(expr.accept(Evaluator(x=4, y=5)))
simple = expr.accept(Simplifier())
print(simple.accept(Printer()), (0 + Const(1) * x).accept(Simplifier()).accept(Printer()))
print(sorted(Expr.registry), Expr.registry["Var"]("z").accept(Printer()))
try:
    expr.accept(Evaluator(x=1))
except KeyError as e:
    print("missing", e)
