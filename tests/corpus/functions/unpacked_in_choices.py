import asyncio
from dataclasses import dataclass


@dataclass
class User:
    id: int
    name: str


def rows_of(n):
    return [(i, f"u{i}") for i in range(n)]


def first(n):
    rows = rows_of(n)
    return User(*rows[0]) if rows else None


def show(a, b):
    return f"{a}-{b}"


print(first(0), first(1))
parts = "a b".split()
empty = []
print(show(*parts) if parts else "none", show(*empty[0]) if empty else "none")
