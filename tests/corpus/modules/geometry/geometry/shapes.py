from __future__ import annotations

import abc

from .constants import PI
from .registry import shape


class Shape(abc.ABC):
    kind = "shape"
    count = 0

    def __init__(self):
        Shape.count += 1

    @abc.abstractmethod
    def area(self) -> float: ...

    @abc.abstractmethod
    def scaled(self, factor: float) -> Shape: ...

    @abc.abstractmethod
    def accept(self, visitor): ...

    def __str__(self):
        return f"{self.kind}({self.area():.1f})"


@shape("circle")
class Circle(Shape):
    def __init__(self, radius: float):
        super().__init__()
        self.radius = radius

    def area(self):
        return PI * self.radius ** 2

    def scaled(self, factor):
        return Circle(self.radius * factor)

    def accept(self, visitor):
        visitor.visit_circle(self)


@shape("rect", "rectangle")
class Rectangle(Shape):
    def __init__(self, width: float, height: float):
        super().__init__()
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

    def scaled(self, factor):
        return Rectangle(self.width * factor, self.height * factor)

    def accept(self, visitor):
        visitor.visit_rectangle(self)


@shape("square")
class Square(Rectangle):
    def __init__(self, side: float):
        super().__init__(side, side)
