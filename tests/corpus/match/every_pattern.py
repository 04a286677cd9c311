"""match in every form."""
from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Line:
    start: Point
    end: Point


class Vec:
    __match_args__ = ("dx", "dy")

    def __init__(self, dx, dy):
        self.dx = dx
        self.dy = dy


def shape(s):
    match s:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"axis {y}"
        case Line(Point(x1, y1), Point(x2, y2)) if x1 == x2:
            return f"vertical {y1}..{y2}"
        case Line(start=Point() as p):
            return f"line from {p}"
        case Vec(dx, 0):
            return f"horizontal {dx}"
        case Vec(dx=a, dy=b):
            return f"vec {a + b}"
        case Color.RED | Color.GREEN as c:
            return f"color {c.name}"
        case _:
            return "unknown"


def command(words):
    match words.split():
        case []:
            return "nothing"
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["go", d]:
            return f"cannot go {d}"
        case ["drop", *items] if items:
            return f"drop {len(items)}: {items}"
        case [first, *_, last]:
            return f"{first}...{last}"
        case [only]:
            return f"only {only}"


def event(e):
    match e:
        case {"type": "click", "pos": (x, y)}:
            return f"click at {x},{y}"
        case {"type": "key", "key": str(k), **rest}:
            return f"key {k} {rest}"
        case {"type": t}:
            return f"other {t}"
        case {}:
            return "empty dict"


def scalar(v):
    match v:
        case True | False:
            return f"bool {v}"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return f"number {v}"
        case "a" | "b":
            return "letter"
        case str(s):
            return f"str {s}"
        case None:
            return "none"
        case (1, (2, *rest)):
            return f"nested {rest}"
        case (a, b):
            return f"pair {a} {b}"


for s in (Point(0, 0), Point(0, 5), Point(7, 0), Line(Point(1, 2), Point(1, 9)), Line(Point(1, 2), Point(3, 4)),
          Vec(5, 0), Vec(1, 2), Color.GREEN, Point(1, 1)):
    print(shape(s))
for w in ("", "exit", "go north", "go up", "drop a b", "drop", "a b c"):
    print(command(w))
for e in ({"type": "click", "pos": (1, 2)}, {"type": "key", "key": "q", "mod": "ctrl"}, {"type": "x"}, {}):
    print(event(e))
for v in (True, 0, -3, 2.5, 7, "a", "zz", None, (8, 9)):
    print(scalar(v))
