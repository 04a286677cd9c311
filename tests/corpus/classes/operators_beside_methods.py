class Vec:
    def __init__(self, x):
        self.x = x

    def add(self, other):
        return Vec(self.x + other.x)

    def __add__(self, other):
        return self.add(other)

    def remove(self, n):
        self.x -= n

    def __contains__(self, n):
        return n <= self.x

    def contains(self, n):
        return n in self

    def __call__(self, k):
        return self.x * k

    def invoke(self):
        return self(2)

    def round(self):
        return round(self)

    def __round__(self):
        return 7

    def __delitem__(self, k):
        self.remove(k)

    def __repr__(self):
        return f"Vec({self.x})"


v = Vec(1) + Vec(2)
print(v, v.add(Vec(5)), v.contains(2), v.invoke(), v.round(), 9 in v)
del v[1]
print(v)
