"""Tiny expression interpreter with visitor pattern."""
from __future__ import annotations
import operator
from dataclasses import dataclass
from typing import Union


@dataclass
class Num:
    value: float


@dataclass
class Var:
    name: str


@dataclass
class BinOp:
    op: str
    left: Expr
    right: Expr


@dataclass
class Let:
    name: str
    value: Expr
    body: Expr


Expr = Union[Num, Var, BinOp, Let]


class EvalError(Exception):
    def __init__(self, message: str, node: Expr) -> None:
        super().__init__(message)
        self.node = node


class Visitor:
    def visit(self, node, *args):
        method = getattr(self, f"visit_{type(node).__name__.lower()}", self.generic_visit)
        return method(node, *args)

    def generic_visit(self, node, *args):
        raise NotImplementedError(type(node).__name__)


class Evaluator(Visitor):
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}

    def visit_num(self, node, env):
        return node.value

    def visit_var(self, node, env):
        try:
            return env[node.name]
        except KeyError:
            raise EvalError(f"undefined variable {node.name!r}", node) from None

    def visit_binop(self, node, env):
        left = self.visit(node.left, env)
        right = self.visit(node.right, env)
        try:
            return self.OPS[node.op](left, right)
        except ZeroDivisionError as exc:
            raise EvalError("division by zero", node) from exc

    def visit_let(self, node, env):
        value = self.visit(node.value, env)
        return self.visit(node.body, {**env, node.name: value})


class Printer(Visitor):
    def visit_num(self, node):
        return f"{node.value:g}"

    def visit_var(self, node):
        return node.name

    def visit_binop(self, node):
        return f"({self.visit(node.left)} {node.op} {self.visit(node.right)})"

    def visit_let(self, node):
        return f"let {node.name} = {self.visit(node.value)} in {self.visit(node.body)}"


programs: list[Expr] = [
    BinOp("+", Num(1), BinOp("*", Num(2), Num(3.5))),
    Let("x", Num(4), BinOp("-", Var("x"), Num(10))),
    BinOp("/", Num(1), Num(0)),
    Var("y"),
]
for tree in programs:
    print(Printer().visit(tree), end=" => ")
    try:
        print(Evaluator().visit(tree, {}))
    except EvalError as err:
        print(f"error: {err} (cause={type(err.__cause__).__name__}, node={type(err.node).__name__})")
print(programs[1])
