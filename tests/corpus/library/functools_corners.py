import functools
import operator


def test_reduce():
    nums = [1, 2, 3, 4, 5]
    print(functools.reduce(lambda x, y: x * y, nums))
    print(functools.reduce(operator.add, nums, 100))
    print(functools.reduce(lambda acc, x: acc + [x * 2], nums, []))
    print(functools.reduce(lambda d, kv: {**d, kv[0]: kv[1]}, [("a", 1), ("b", 2)], {}))
    print(functools.reduce(max, [3, 9, 2]), functools.reduce(lambda a, b: f"{a}-{b}", ["x", "y", "z"]))


def test_partial():
    double = functools.partial(operator.mul, 2)
    hexa = functools.partial(int, base=16)
    print(double(21), hexa("ff"), list(map(double, [1, 2])))
    pr = functools.partial(print, "LOG:", sep=" ", end="!\n")
    pr("hello", 3)
    pr()


@functools.lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))


class Temperature:
    def __init__(self, c):
        self.c = c

    @functools.cached_property
    def f(self):
        print("computing f")
        return self.c * 9 / 5 + 32

    @functools.singledispatchmethod
    def add(self, other):
        raise NotImplementedError(type(other).__name__)

    @add.register
    def _(self, other: int):
        return Temperature(self.c + other)

    @add.register
    def _(self, other: str):
        return Temperature(self.c + float(other))


test_reduce()
test_partial()
print(edit("kitten", "sitting"), edit.cache_info().hits > 0)
t = Temperature(100)
print(t.f, t.f, t.add(5).c, t.add("2.5").c)
try:
    t.add([1])
except NotImplementedError as e:
    print("not implemented for", e)
print(sorted([("b", 2), ("a", 2), ("c", 1)], key=operator.itemgetter(1, 0)), operator.itemgetter(1)([5, 6]))
edit.cache_clear()
print(edit.cache_info().currsize)
