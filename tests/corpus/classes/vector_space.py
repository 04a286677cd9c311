class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __format__(self, spec):
        if not spec:
            return str(self)
        return f"<{self.x:{spec}}, {self.y:{spec}}>"

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y


v, w = Vector(3, 4), Vector(1, -2)
print(v + w, v - w, v * 2, 2 * v, -v, abs(v))
print(repr(v), f"{v:.2f}", f"{v}", "{:>5}".format(v))
print(bool(Vector()), v == Vector(3, 4), v != w, v in {w, Vector(3, 4)})
x, y = v
print(x, y, list(v), v[0], v[-1], len(v))
u = v
u += w
print(v, u is v)
print(sum([Vector(1, 1), Vector(2, 2), Vector(3, 3)]))
print(v @ w)
try:
    v + 5
except TypeError as e:
    print("TypeError:", e)
