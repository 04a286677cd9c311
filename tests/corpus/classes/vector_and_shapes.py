from __future__ import annotations
import math
from abc import ABC, abstractmethod
from functools import total_ordering, cached_property, reduce


@total_ordering
class Vector:
    def __init__(self, *components: float):
        self._c = tuple(float(x) for x in components)

    @classmethod
    def unit(cls, n: int, i: int) -> Vector:
        return cls(*(1 if k == i else 0 for k in range(n)))

    def __len__(self): return len(self._c)
    def __iter__(self): return iter(self._c)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return Vector(*self._c[i])
        return self._c[i]
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self, other)))
    def __radd__(self, other):
        return self if other == 0 else self.__add__(other)
    def __mul__(self, k):
        if isinstance(k, Vector):
            return sum(a * b for a, b in zip(self, k))
        return Vector(*(a * k for a in self))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + (-other)
    def __abs__(self): return math.sqrt(self * self)
    def __bool__(self): return any(self._c)
    def __eq__(self, other):
        return isinstance(other, Vector) and self._c == other._c
    def __lt__(self, other): return abs(self) < abs(other)
    def __hash__(self): return hash(self._c)
    def __repr__(self): return f"Vector({', '.join(f'{c:g}' for c in self)})"
    def __format__(self, spec):
        return "<" + ", ".join(format(c, spec or ".2f") for c in self) + ">"


class Shape(ABC):
    registry: dict[str, type[Shape]] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def area(self) -> float: ...

    @cached_property
    def label(self) -> str:
        print("computing label")
        return f"{type(self).__name__}[{self.area():.3f}]"


class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return math.pi * self.r ** 2


class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h


class Square(Rect):
    def __init__(self, s): super().__init__(s, s)


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, v * 2, 2 * v, v * w, abs(v), -v, v[0], v[:1], len(v))
print(v > w, v >= w, v == Vector(3.0, 4.0), bool(Vector(0, 0)), max(w, v))
print(sum([v, w, Vector.unit(2, 1)]), {v: "a"}[Vector(3, 4)], f"{v} {v:.1f} {v!r}")
try:
    v + 3
except TypeError as e:
    print("TypeError:", e)
shapes = [Circle(1), Rect(2, 3.5), Square(2)]
for s in shapes:
    print(s.label, s.label)
print(list(Shape.registry), Shape.registry["rect"](1, 2).area())
print(reduce(lambda acc, s: acc + s.area(), shapes, 0.0))
try:
    Shape()
except TypeError as e:
    print(e)
x, y = v
print(x, y, *v, [*v, *w], isinstance(Square(1), Rect), issubclass(Square, Shape))
