from dataclasses import dataclass


@dataclass
class A:
    x: int


@dataclass
class B:
    y: str


Event = A | B
Num = int | float


def show(e: Event) -> str:
    return f"{e!r}"


def twice(n: Num) -> Num:
    return n * 2


print(show(A(1)), show(B("b")), twice(2), twice(1.5), isinstance(A(1), Event))
