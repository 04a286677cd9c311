"""Bank of kata: generics at several types through higher-order helpers, unannotated."""
from collections import namedtuple


def my_map(fn, xs):
    return [fn(x) for x in xs]


def my_filter(pred, xs):
    return [x for x in xs if pred(x)]


def my_reduce(fn, xs, initial=None):
    it = iter(xs)
    acc = next(it) if initial is None else initial
    for x in it:
        acc = fn(acc, x)
    return acc


def group_by(xs, key):
    groups = {}
    for x in xs:
        groups.setdefault(key(x), []).append(x)
    return groups


def partition(xs, pred):
    yes, no = [], []
    for x in xs:
        (yes if pred(x) else no).append(x)
    return yes, no


def uniq(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]


def chunk(xs, n):
    return [xs[i:i + n] for i in range(0, len(xs), n)]


def flatten(xs):
    return [y for x in xs for y in (flatten(x) if isinstance(x, list) else [x])]


def zip_with(fn, xs, ys):
    return [fn(x, y) for x, y in zip(xs, ys)]


def first(xs, pred=lambda x: True, default=None):
    for x in xs:
        if pred(x):
            return x
    return default


class Maybe:
    def __init__(self, value):
        self.value = value

    def bind(self, fn):
        return self if self.value is None else Maybe(fn(self.value))

    def get(self, default):
        return default if self.value is None else self.value

    def __repr__(self):
        return "Nothing" if self.value is None else f"Just({self.value!r})"


Point = namedtuple("Point", "x y", defaults=(0,))
print(my_map(str, [1, 2]), my_map(len, ["a", "bb"]), my_map(lambda p: p.x, [Point(1, 2), Point(3)]))
print(my_filter(lambda n: n > 1, [1, 2, 3]), my_filter(str.isupper, ["A", "b"]))
print(my_reduce(lambda a, b: a * b, [1, 2, 3, 4]), my_reduce(lambda a, w: a + len(w), ["ab", "c"], 0), my_reduce(lambda a, b: a + b, ["x", "y"]))
print(group_by(["one", "two", "three"], len), group_by(range(6), lambda n: "even" if n % 2 == 0 else "odd"))
print(partition([5, 1, 8], lambda n: n > 4), partition("aBcD", str.isupper))
print(uniq([3, 1, 3, 2, 1]), uniq("mississippi"), chunk([1, 2, 3, 4, 5], 2), chunk("abcdef", 4))
print(flatten([1, [2, [3, [4]], 5]]), zip_with(lambda a, b: a + b, [1, 2], [10, 20]), zip_with(lambda s, n: s * n, ["a", "b"], [2, 3]))
print(first([1, 2, 3], lambda n: n > 1), first(["a"], lambda s: s == "z", "none"), first([]))
half = lambda n: n / 2 if n % 2 == 0 else None
print(Maybe(8).bind(half).bind(half), Maybe(7).bind(half).bind(half).get("odd"), Maybe("txt").bind(str.upper).bind(len))
