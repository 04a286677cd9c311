"""Class patterns: positional, keyword, nested, captured."""
import asyncio
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float


@dataclass
class Rect:
    a: Point
    b: Point


class Message:
    __match_args__ = ("kind", "body")

    def __init__(self, kind, body):
        self.kind = kind
        self.body = body


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(0, y):
            return f"on y at {y}"
        case Point(x=x, y=0):
            return f"on x at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"


def area(shape):
    match shape:
        case Circle(center=_, radius=r):
            return int(3 * r * r)
        case Rect(Point(x1, y1), Point(x2, y2)):
            return abs((x2 - x1) * (y2 - y1))
        case Point() as p:
            print("a point:", p)
            return 0
        case _:
            raise ValueError("no shape")


async def handle(msg):
    match msg:
        case Message("quit", _):
            print("quitting")
            return False
        case Message(kind="say" | "shout" as how, body=text):
            await asyncio.sleep(0.01)
            print(how, text)
        case Message(kind, body):
            print("other", kind, body)
    return True


def kind_of(v):
    match v:
        case bool():
            return "bool"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case str(s):
            return f"text {s!r}"
        case None:
            return "none"
        case [] | {}:
            return "empty"
        case _:
            return "other"


async def main():
    for p in [Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2), Point(1, 2)]:
        print(where(p))
    print(area(Circle(Point(1, 1), 2.0)), area(Rect(Point(0, 0), Point(2, 3))), area(Point(1, 1)))
    for m in [Message("say", "hi"), Message("shout", "HO"), Message("x", "y"), Message("quit", "")]:
        print(await handle(m))
    for v in [True, -3, 4, 2.5, "t", None]:
        print(kind_of(v))


asyncio.run(main())
