"""Parameters that are only iterated take lists, tuples, sets, ranges, strings, dicts and generators."""
import asyncio
from collections import Counter, deque
from typing import Iterable


def total(xs):
    return sum(xs)


def average(xs: Iterable[float]) -> float:
    values = list(xs)
    return sum(values) / len(values)


def shout(words):
    return " ".join(w.upper() for w in words)


def pairs(rows):
    return {key: value for key, value in rows}


def longest(names, *, default="none"):
    best = default
    for name in names:
        if len(name) > len(best) or best == default:
            best = name
    return best


class Basket:
    def __init__(self, items=()):
        self.items = list(items)

    def add_all(self, items):
        for item in items:
            self.items.append(item)
        return self

    def count(self):
        return Counter(self.items)


class Loud(Basket):
    def add_all(self, items):
        for item in items:
            self.items.append(item.upper())
        return self


class Grid:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def transposed(self):
        return Grid(zip(*self.rows))

    def __str__(self):
        return "/".join(" ".join(str(c) for c in row) for row in self.rows)


def window(source, size):
    ring = deque(maxlen=size)
    for item in source:
        ring.append(item)
        if len(ring) == size:
            yield tuple(ring)


def twice(source):
    return [x for x in source] + [x for x in source]


async def gather_all(makers):
    return await asyncio.gather(*(make() for make in makers))


async def one():
    return 1


async def two():
    await asyncio.sleep(0)
    return 2


def optional(xs=None):
    if xs is None:
        return "nothing"
    return [x for x in xs]


point = (3, 4)
print(total([1, 2]), total(point), total(range(4)), total({5, 6}), total(x * x for x in point), total({7: "a"}))
print(average([1.0, 2.0]), average((3.0, 4.5)), average(iter([2.5])))
print(shout(["a", "b"]), shout(("c",)), shout("de"), shout({"k": 1}))
print(pairs([("a", 1), ("b", 2)]), pairs({"c": 3}.items()), pairs(zip("xy", [8, 9])))
print(longest(["ab", "abc"]), longest(()), longest({"q"}), longest(n for n in ("z", "yy")))
print(Basket().items, Basket(["x"]).add_all(("y", "x")).count(), Loud(("a",)).add_all(["b"]).add_all(c for c in "cd").items)
print(Grid([[1, 2], [3, 4]]), Grid(((5, 6), (7, 8))).transposed(), Grid([[9]]).transposed())
print(list(window([1, 2, 3], 2)), list(window("abcd", 3)), list(window((x for x in (1, 2)), 1)))
print(twice([1]), twice((2, 3)), twice(x for x in [4]))
print(asyncio.run(gather_all([one, two])), asyncio.run(gather_all((two, one))))
print(optional(), optional([1]), optional((2, 3)), optional(range(2)))
big = [2 ** 40, 1]
print(total(big), total(x for x in big))
