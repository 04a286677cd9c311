"""Union-typed trees and structural pattern matching."""
from __future__ import annotations
from dataclasses import dataclass
from typing import Union


@dataclass
class Leaf:
    value: int | str


@dataclass
class Node:
    left: Tree
    right: Tree
    label: str | None = None


Tree = Union[Leaf, Node]


def depth(t: Tree) -> int:
    if isinstance(t, Leaf):
        return 1
    return 1 + max(depth(t.left), depth(t.right))


def leaves(t: Tree):
    match t:
        case Leaf(value):
            yield value
        case Node(left, right):
            yield from leaves(left)
            yield from leaves(right)


def render(t: Tree, indent: int = 0) -> str:
    pad = "  " * indent
    match t:
        case Leaf(value=int(n)):
            return f"{pad}int {n}"
        case Leaf(value=str(s)):
            return f"{pad}str {s!r}"
        case Node(l, r, label=None):
            return f"{pad}node\n{render(l, indent + 1)}\n{render(r, indent + 1)}"
        case Node(label=name):
            return f"{pad}node {name}\n{render(t.left, indent + 1)}\n{render(t.right, indent + 1)}"


def double(x: int | str | list) -> int | str | list:
    if isinstance(x, int):
        return x * 2
    elif isinstance(x, str):
        return x + x
    return [double(i) for i in x]


def parse(value: str) -> int | float | bool | None | str:
    if value in ("true", "false"):
        return value == "true"
    if value == "null":
        return None
    for cast in (int, float):
        try:
            return cast(value)
        except ValueError:
            pass
    return value


tree = Node(Leaf(1), Node(Leaf("two"), Leaf(3), "inner"))
print(depth(tree), list(leaves(tree)))
print(render(tree))
print(double(4), double("ab"), double([1, "x", [2]]))
parsed = [parse(v) for v in ["1", "2.5", "true", "null", "abc", "-7"]]
print(parsed, [type(p).__name__ for p in parsed])
print(sum(v for v in leaves(tree) if isinstance(v, int)), tree.right)
numbers = [p for p in parsed if isinstance(p, (int, float)) and not isinstance(p, bool)]
print(numbers, max(numbers), tree == Node(Leaf(1), Node(Leaf("two"), Leaf(3), "inner")))
