class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __rmul__(self, factor):
        return self * factor

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x and self.y == other.y

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


v = Vector(1, 2)
w = Vector(3, -1)
print(v + w, v - w, v * 3, 2 * w, -v)
print(v + w == Vector(4, 1), v == w)
print("yes" if v else "no", "yes" if v - v else "no")
total = Vector(0, 0)
for item in [v, w, v]:
    total += item
print(total)
