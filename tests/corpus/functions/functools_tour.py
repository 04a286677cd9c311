from functools import lru_cache, cached_property, singledispatch, total_ordering, partial, reduce
import operator


@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


@singledispatch
def describe(x):
    return f"object {x}"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(str)
def _(x):
    return f"str {x!r}"


@describe.register
def _(x: list):
    return "list of " + ", ".join(describe(i) for i in x)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


class Circle:
    pi = 3.14

    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing")
        return self.pi * self.r ** 2

    @property
    def diameter(self):
        return self.r * 2

    @diameter.setter
    def diameter(self, value):
        self.r = value / 2

    @staticmethod
    def unit():
        return Circle(1)

    @classmethod
    def from_diameter(cls, d):
        return cls(d / 2)


print(fib(50), fib.cache_info())
fib.cache_clear()
print(describe(3), describe("x"), describe(2.5), describe([1, "a"]))
vs = [Version("1.10"), Version("1.2"), Version("0.9.1")]
print(sorted(vs), max(vs), Version("1.2") >= Version("1.1"))
c = Circle(2)
print(c.area, c.area, c.diameter)
c.diameter = 10
print(c.r, Circle.unit().r, Circle.from_diameter(3).r)
power = lambda base, exp: base ** exp
square = partial(power, exp=2)
print(square(5), list(map(partial(operator.mul, 3), [1, 2, 3])))
print(reduce(operator.add, [1, 2, 3], 10), reduce(lambda a, b: a * b, range(1, 6)))
