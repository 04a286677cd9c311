from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Neg:
    operand: "Expr"


@dataclass(frozen=True)
class BinOp:
    op: str
    left: "Expr"
    right: "Expr"


Expr = Union[Num, Neg, BinOp]
FUNCTIONS = {"max": max, "min": min, "abs": abs}


def evaluate(e: Expr) -> float:
    match e:
        case Num(v):
            return v
        case Neg(x):
            return -evaluate(x)
        case BinOp("+", l, r):
            return evaluate(l) + evaluate(r)
        case BinOp("*", l, r):
            return evaluate(l) * evaluate(r)
        case BinOp(name, l, r):
            return FUNCTIONS[name](evaluate(l), evaluate(r))


def grade(score: int) -> str:
    if score >= 90:
        return "A"
    elif score >= 50:
        return "B"
    elif score >= 0:
        return "C"


tree = BinOp("+", Num(1.5), BinOp("*", Num(2), Neg(Num(4))))
print(evaluate(tree), evaluate(BinOp("max", Num(3), Num(7))), f"{evaluate(tree) * 2:.2f}")
print([grade(s).lower() for s in (95, 60, 3)], FUNCTIONS["abs"](-3))
