from __future__ import annotations

import math
import sys
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import product
from typing import Iterable, Iterator, Optional
import copy
import random
import time


class Shape(ABC):
    registry: dict[str, type[Shape]] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def area(self) -> float: ...

    def __lt__(self, other: Shape) -> bool:
        return self.area() < other.area()

    def __str__(self) -> str:
        return f"{type(self).__name__}({self.area():.2f})"


@dataclass(eq=False)
class Circle(Shape):
    r: float

    def area(self) -> float:
        return math.pi * self.r**2


@dataclass(eq=False)
class Rect(Shape):
    w: float
    h: float = 1.0

    def area(self) -> float:
        return self.w * self.h


class Grid:
    def __init__(self, width: int, height: int, fill: str = "."):
        self.cells = [[fill] * width for _ in range(height)]

    def __getitem__(self, pos: tuple[int, int]) -> str:
        x, y = pos
        return self.cells[y][x]

    def __setitem__(self, pos: tuple[int, int], value: str) -> None:
        x, y = pos
        self.cells[y][x] = value

    def __iter__(self) -> Iterator[str]:
        return ("".join(row) for row in self.cells)

    def neighbours(self, x: int, y: int) -> int:
        total = 0
        for dx, dy in product((-1, 0, 1), repeat=2):
            if (dx, dy) != (0, 0) and 0 <= x + dx < len(self.cells[0]) and 0 <= y + dy < len(self.cells):
                total += self[x + dx, y + dy] == "#"
        return total

    def step(self) -> Grid:
        new = copy.deepcopy(self)
        for y, row in enumerate(self.cells):
            for x, cell in enumerate(row):
                n = self.neighbours(x, y)
                new[x, y] = "#" if n == 3 or (cell == "#" and n == 2) else "."
        return new


@dataclass
class Node:
    key: int
    left: Optional[Node] = None
    right: Optional[Node] = None

    def insert(self, key: int) -> None:
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(key))
        else:
            child.insert(key)

    def __iter__(self) -> Iterator[int]:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    @property
    def depth(self) -> int:
        return 1 + max((c.depth for c in (self.left, self.right) if c), default=0)


shapes: list[Shape] = [Circle(1), Rect(2, 3), Rect(4)]
print(*sorted(shapes), max(shapes), sorted(Shape.registry))
print(sum(s.area() for s in shapes) > 13, [type(s).__name__ for s in shapes], Shape.registry["rect"](5).area())
grid = Grid(5, 5)
for x in (1, 2, 3):
    grid[x, 2] = "#"
print("\n".join(grid.step()))
print(list(grid.step().step()) == list(grid))
root = Node(50)
rng = random.Random(5)
for k in rng.sample(range(100), 7):
    root.insert(k)
print(list(root), root.depth, 50 in root)
print(sys.getrecursionlimit() >= 1000, reduce(lambda a, b: a * b, range(1, 6)), Node(1), time.strftime("%Y", time.gmtime(0)))
