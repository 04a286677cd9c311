# A generic function whose lambdas make lists.
from __future__ import annotations
from dataclasses import dataclass
from typing import Callable, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True)
class Leaf:
    value: int


@dataclass(frozen=True)
class Branch:
    left: Tree
    right: Tree


Tree = Union[Leaf, Branch]


def fold(tree: Tree, leaf: Callable[[int], T], branch: Callable[[T, T], T]) -> T:
    match tree:
        case Leaf(v):
            return leaf(v)
        case Branch(l, r):
            return branch(fold(l, leaf, branch), fold(r, leaf, branch))


tree = Branch(Branch(Leaf(5), Leaf(3)), Leaf(4))
print(fold(tree, lambda v: v, lambda a, b: a + b), fold(tree, lambda v: [v], lambda a, b: a + b), fold(tree, lambda v: 1, lambda a, b: 1 + max(a, b)))
print(fold(tree, str, lambda a, b: f"<{a} {b}>"))
