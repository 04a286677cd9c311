import functools
from functools import cached_property, lru_cache, partial, reduce, singledispatch, total_ordering


@lru_cache(maxsize=3)
def square(n):
    print("computing", n)
    return n * n


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        print("area computed")
        return round(3.14159 * self.radius ** 2, 2)


@singledispatch
def describe(value):
    return f"something {value!r}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
def _(value):
    return f"list of {len(value)}"


for n in (1, 2, 1, 3, 4, 2):
    square(n)
print(square.cache_info())
square.cache_clear()
print(square.cache_info().currsize)
versions = [Version("1.10.0"), Version("1.2.9"), Version("1.2")]
print(sorted(versions), Version("2.0") >= Version("1.9"), max(versions))
c = Circle(2)
print(c.area, c.area)
print(describe(3), describe([1, 2]), describe("x"))
basetwo = partial(int, base=2)
print(basetwo("10010"), reduce(lambda x, y: x * 10 + y, [1, 2, 3]), reduce(max, [3, 9, 2], 0))
print(sorted(["b10", "a2", "a10"], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
