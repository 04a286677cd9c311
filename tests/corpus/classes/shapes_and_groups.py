"""Shapes with ABC, operator overloading, class registry, mixins, comparison."""
import math
from abc import ABC, abstractmethod
from functools import total_ordering, reduce


class Registry:
    _types = {}

    @classmethod
    def register(cls, name):
        def deco(klass):
            cls._types[name] = klass
            return klass
        return deco

    @classmethod
    def create(cls, name, *args):
        try:
            return cls._types[name](*args)
        except KeyError:
            raise ValueError(f"no shape {name!r}") from None


class JsonMixin:
    def to_dict(self):
        return {"type": type(self).__name__, **self.__dict__}


@total_ordering
class Shape(ABC):
    def __init__(self, label=""):
        self.label = label or type(self).__name__.lower()

    @property
    @abstractmethod
    def area(self):
        """The area."""

    @property
    def double_area(self):
        return 2 * self.area

    def __eq__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return math.isclose(self.area, other.area)

    def __lt__(self, other):
        return self.area < other.area

    def __hash__(self):
        return hash(round(self.area, 6))

    def __add__(self, other):
        return Group(self, other)

    def __str__(self):
        return f"{self.label}({self.area:.2f})"


@Registry.register("circle")
class Circle(JsonMixin, Shape):
    def __init__(self, radius, label=""):
        super().__init__(label)
        self.radius = radius

    @property
    def area(self):
        return math.pi * self.radius ** 2


@Registry.register("rect")
class Rect(JsonMixin, Shape):
    def __init__(self, w, h, label=""):
        super().__init__(label)
        self.w, self.h = w, h

    @property
    def area(self):
        return self.w * self.h

    @classmethod
    def square(cls, side):
        return cls(side, side, label="square")


class Group(Shape):
    def __init__(self, *shapes):
        super().__init__("group")
        self.shapes = []
        for s in shapes:
            if isinstance(s, Group):
                self.shapes.extend(s.shapes)
            else:
                self.shapes.append(s)

    @property
    def area(self):
        return sum(s.area for s in self.shapes)

    def __len__(self):
        return len(self.shapes)

    def __iter__(self):
        return iter(self.shapes)


shapes = [Registry.create("circle", 1.5), Registry.create("rect", 2, 4.5), Rect.square(3)]
for s in sorted(shapes, reverse=True):
    print(s, s.double_area > 15)
total = reduce(lambda a, b: a + b, shapes)
print(total, len(total), [str(s) for s in total])
print(shapes[1] == shapes[2], shapes[0] <= shapes[1], len({shapes[1], shapes[2]}))
print(shapes[1].to_dict(), shapes[0].to_dict()["radius"])
print(shapes[0] == "circle", shapes[0] != shapes[1])
try:
    Registry.create("hex", 1)
except ValueError as e:
    print(e)
try:
    Shape()
except TypeError as e:
    print("abstract!")
