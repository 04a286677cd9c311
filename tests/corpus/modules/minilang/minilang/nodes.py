from __future__ import annotations

import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .interpreter import Environment

OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, ">": operator.gt, "<": operator.lt}


class Node:
    def evaluate(self, env: Environment):
        raise NotImplementedError


@dataclass
class Number(Node):
    value: float

    def evaluate(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


@dataclass
class Name(Node):
    id: str

    def evaluate(self, env):
        return env[self.id]

    def __str__(self):
        return self.id


@dataclass
class Binary(Node):
    op: str
    left: Node
    right: Node

    def evaluate(self, env):
        return OPERATORS[self.op](self.left.evaluate(env), self.right.evaluate(env))

    def __str__(self):
        return f"({self.left} {self.op} {self.right})"


@dataclass
class Let(Node):
    target: str
    value: Node


@dataclass
class Print(Node):
    value: Node


@dataclass
class If(Node):
    test: Node
    then: Node
