from enum import Enum, IntEnum


class Op(IntEnum):
    PUSH = 1
    JMP = 10
    CALL = 40


class Color(Enum):
    RED = "r"
    BLUE = "b"
    GREEN = "g"


LIMIT = 7


class K:
    A = "a"
    B = "b"


def run(op):
    match op:
        case Op.PUSH:
            return "push"
        case Op.JMP | Op.CALL as jump:
            return f"jump {jump.name}"


def warm(c):
    match c:
        case Color.RED | Color.GREEN as x if x is not Color.GREEN:
            return "warm"
        case Color.GREEN | Color.BLUE:
            return "cool"


def text(s):
    match s:
        case K.A | K.B:
            return "known " + s
        case "x" | "y" as letter:
            return "letter " + letter
        case _:
            return "other"


def number(n):
    match n:
        case 1 | 2 | K.A:
            return "small"
        case int() if n > 5:
            return "big"
        case _:
            return "?"


for op in Op:
    print(run(op), op + 1)
print([warm(c) for c in Color], [text(s) for s in "abxz"], [number(n) for n in (1, 3, 9, "a")])
for command in ["go", "quit", "look", "exit"]:
    match command:
        case "quit" | "exit" as how:
            print("bye by", how)
            break
        case other:
            print("do", other)
