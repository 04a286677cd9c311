from typing import Protocol


class Shape(Protocol):
    def area(self) -> float: ...
    def name(self) -> str: ...


class Base:
    def name(self) -> str:
        return type(self).__name__.lower()


class Square(Base):
    def __init__(self, side: float) -> None:
        self.side = side

    def area(self) -> float:
        return self.side ** 2


class Circle(Base):
    def __init__(self, r: float) -> None:
        self.r = r

    def area(self) -> float:
        return round(3.14159 * self.r ** 2, 2)


class Ring(Circle):
    def area(self) -> float:
        return super().area() / 2


class Scaled:
    def area(self, factor: int) -> float:
        return 2.0 * factor

    def name(self) -> str:
        return "scaled"


def total(shapes: list[Shape]) -> float:
    return sum(s.area() for s in shapes)


shapes: list[Shape] = [Square(2), Circle(1), Ring(2)]
print(total(shapes), [s.name() for s in shapes], Scaled().area(2))
