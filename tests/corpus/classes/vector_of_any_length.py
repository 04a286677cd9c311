import math
import operator
from functools import reduce


class Vector:
    __slots__ = ("_components",)

    def __init__(self, *components):
        self._components = tuple(float(c) for c in components)

    @classmethod
    def zeros(cls, n):
        return cls(*[0] * n)

    @property
    def x(self):
        return self._components[0]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{c:g}' for c in self._components)})"

    def __str__(self):
        return str(self._components)

    def __len__(self):
        return len(self._components)

    def __iter__(self):
        return iter(self._components)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Vector(*self._components[index])
        return self._components[index]

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self._components == other._components

    def __hash__(self):
        return reduce(operator.xor, map(hash, self._components), 0)

    def __abs__(self):
        return math.sqrt(sum(c * c for c in self))

    def __bool__(self):
        return any(self._components)

    def __add__(self, other):
        if isinstance(other, Vector):
            if len(self) != len(other):
                raise ValueError("dimension mismatch")
            return Vector(*(a + b for a, b in zip(self, other)))
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(*(-c for c in self))

    def __mul__(self, scalar):
        return Vector(*(c * scalar for c in self))

    def __rmul__(self, scalar):
        return self * scalar

    def __truediv__(self, scalar):
        if scalar == 0:
            raise ZeroDivisionError("vector division by zero")
        return self * (1 / scalar)

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __format__(self, spec):
        return "<" + ", ".join(format(c, spec or "g") for c in self) + ">"

    def __contains__(self, value):
        return value in self._components

    def __round__(self, n=0):
        return Vector(*(round(c, n) for c in self))


v, w = Vector(3, 4), Vector(1, 2)
print(repr(v), str(w), len(v), abs(v), v.x, v[1], v[-1], v[:1])
print(v + w, v - w, -v, v * 2, 0.5 * w, v / 2, v @ w)
print(v == Vector(3, 4), v != w, v == "v", hash(v) == hash(Vector(3, 4)), bool(Vector.zeros(3)), 4 in v, 4.0 in w)
print(f"{v} {v:.2f} {w:>6}", sum([v, w, w]))
a, b = v
print(a, b, [*w], dict(zip("xy", v)), sorted([Vector(2, 1), Vector(1, 5)], key=abs))
for bad in (lambda: v + Vector(1), lambda: v / 0, lambda: v + 5):
    try:
        print(bad())
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, "-", e)
try:
    v.z = 1
except AttributeError as e:
    print("AttributeError")
print({Vector(1, 1): "one", Vector(1.0, 1.0): "uno"})
