"""Shapes with inheritance, class counters and alternative constructors."""
import math


class Shape:
    count = 0
    registry = {}

    def __init__(self, name):
        self.name = name
        Shape.count += 1
        type(self).registry[name] = self

    def area(self):
        raise NotImplementedError("area")

    def describe(self):
        return f"{self.name} with area {self.area():.2f}"

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Circle(Shape):
    def __init__(self, name, radius):
        super().__init__(name)
        self._radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError(f"negative radius: {value}")
        self._radius = value

    @radius.deleter
    def radius(self):
        print("reset")
        self._radius = 1

    @classmethod
    def unit(cls):
        return cls("unit", 1)

    def area(self):
        return math.pi * self._radius ** 2


class Rect(Shape):
    def __init__(self, name, w, h):
        super().__init__(name)
        self.w, self.h = w, h

    @classmethod
    def from_string(cls, text):
        name, dims = text.split(":")
        w, h = map(float, dims.split("x"))
        return cls(name, w, h)

    @staticmethod
    def is_square(w, h):
        return w == h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, name, side):
        super().__init__(name, side, side)

    def describe(self):
        return "square: " + super().describe()


shapes = [Circle("c1", 2), Rect.from_string("r1:2x3.5"), Square("s1", 2), Circle.unit()]
for s in sorted(shapes):
    print(s, s.describe())
c = Circle("c1", 2)
c.radius = 3
try:
    c.radius = -1
except ValueError as e:
    print("error:", e)
print(c.radius)
del c.radius
print(c.radius)
print(Shape.count, list(Shape.registry))
print(isinstance(shapes[2], Rect), issubclass(Square, Shape), Rect.is_square(2, 2))
print(max(shapes), [type(s).__name__ for s in shapes])
try:
    Shape("abstract").describe()
except NotImplementedError as e:
    print("not implemented:", e)
