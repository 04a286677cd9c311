from __future__ import annotations
from dataclasses import dataclass

__all__ = ["Number", "Name", "Binary", "Unary", "Call", "Assign", "Node"]


@dataclass(frozen=True)
class Number:
    value: float


@dataclass(frozen=True)
class Name:
    id: str


@dataclass(frozen=True)
class Unary:
    op: str
    operand: Node


@dataclass(frozen=True)
class Binary:
    op: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple[Node, ...]


@dataclass(frozen=True)
class Assign:
    name: str
    value: Node


Node = Number | Name | Unary | Binary | Call | Assign
