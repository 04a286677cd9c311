import math
class Vector:
    def __init__(self, *c):
        self.c = tuple(float(x) for x in c)
    def __mul__(self, k):
        return sum(a * b for a, b in zip(self.c, k.c)) if isinstance(k, Vector) else Vector(*(a * k for a in self.c))
    def __abs__(self):
        return math.sqrt(self * self)
    def angle(self, o):
        return math.degrees(math.acos(self * o / (abs(self) * abs(o))))
    def __repr__(self):
        return f"V{self.c}"
a, b = Vector(1, 2, 2), Vector(2, 0, 1)
print(a * b, a * 2, abs(a), round(a.angle(b), 4), (a * b) / 2 + 1)
