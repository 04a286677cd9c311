from dataclasses import dataclass
from enum import Enum


class Op(Enum):
    ADD = "+"
    MUL = "*"


@dataclass
class Num:
    value: float


@dataclass
class Bin:
    op: Op
    left: "Num | Bin"
    right: "Num | Bin"


@dataclass
class Neg:
    operand: object


def evaluate(node):
    match node:
        case Num(value):
            return value
        case Bin(Op.ADD, left, right):
            return evaluate(left) + evaluate(right)
        case Bin(op=Op.MUL, left=Num(0), right=_) | Bin(op=Op.MUL, left=_, right=Num(0)):
            return 0
        case Bin(Op.MUL, l, r):
            return evaluate(l) * evaluate(r)
        case Neg(inner):
            return -evaluate(inner)
        case _:
            raise TypeError(f"bad node {node!r}")


print(evaluate(Bin(Op.ADD, Num(2), Bin(Op.MUL, Num(3), Num(4)))))
print(evaluate(Bin(Op.MUL, Num(0), Num(9))), evaluate(Neg(Num(1.5))))


def command(line):
    match line.split():
        case []:
            return "empty"
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["take", *items] if len(items) > 1:
            return f"taking {len(items)}: {', '.join(items)}"
        case ["take", item]:
            return f"taking one {item}"
        case [first, *_, last] if first == last:
            return f"echo {first}"
        case [verb, *rest]:
            return f"unknown {verb} {rest}"


for text in ["", "quit", "go north", "go up", "take a b c", "take x", "x y x", "dance now please"]:
    print(repr(text), "->", command(text))


def describe(value):
    match value:
        case None:
            return "none"
        case True | False:
            return f"bool {value}"
        case int() | float() if value < 0:
            return f"negative {value}"
        case int(n):
            return f"int {n}"
        case float():
            return "float"
        case str() as s if s.isupper():
            return f"shout {s}"
        case str():
            return "text"
        case (x, y):
            return f"pair {x},{y}"
        case [x, y, *rest]:
            return f"list {x} {y} +{len(rest)}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **others}:
            return f"{kind} with {others}"
        case _:
            return "other"


for v in [None, True, -5, 7, 2.5, "HI", "hi", (1, 2), [1, 2, 3, 4], {"type": "circle", "r": 2}, {"type": "sq", "side": 3}, set()]:
    print(describe(v))
http = {"status": 404, "body": {"error": "nope", "codes": [1, 2]}}
match http:
    case {"status": 200 | 201, "body": body}:
        print("ok", body)
    case {"status": code, "body": {"error": msg, "codes": [first, *_]}} if code >= 400:
        print(f"error {code}: {msg} ({first})")
