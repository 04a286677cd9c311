# Sorting: stability, keys, several orders at once.
from functools import cmp_to_key
from operator import attrgetter, itemgetter
from typing import NamedTuple


class P(NamedTuple):
    name: str
    dept: str
    age: int
    pay: float


staff = [P("Ann", "ops", 31, 10.5), P("bob", "dev", 25, 20), P("Cid", "ops", 25, 15.25), P("dee", "dev", 31, 20), P("Eve", "hr", 40, 9)]
print([p.name for p in sorted(staff)], [p.name for p in sorted(staff, key=lambda p: p.name.lower(), reverse=True)])
print([p.name for p in sorted(staff, key=attrgetter("dept", "age"))], [p.name for p in sorted(staff, key=itemgetter(2))])
print([p.name for p in sorted(staff, key=lambda p: (-p.pay, p.dept, p.name))], [p.name for p in sorted(sorted(staff, key=attrgetter("age")), key=attrgetter("dept"))])
staff.sort(key=lambda p: p.age, reverse=True)
print([p.name for p in staff], min(staff, key=lambda p: p.pay).name, max(staff, key=lambda p: (p.age, p.name)).name)


def by_length_then_reverse(a: str, b: str) -> int:
    if len(a) != len(b):
        return len(a) - len(b)
    return (a < b) - (a > b)


words = ["pear", "fig", "kiwi", "apple", "date", "nut"]
print(sorted(words, key=cmp_to_key(by_length_then_reverse)), sorted(words, key=len), sorted(words, key=lambda w: w[-1]))
print(sorted([3, -1, 2.5, True, 0]), sorted("Hello World".split(), key=str.casefold), sorted([(2, "b"), (2, "a"), (1, "z")]), sorted([[2], [1, 5], [1]]))
print(sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=itemgetter(1)), sorted([None, 3, None, 1], key=lambda v: (v is None, v or 0)), sorted(range(5), key=lambda n: n % 2))
order = {"low": 0, "mid": 1, "high": 2}
print(sorted(["high", "low", "mid", "low"], key=order.get), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), list(reversed(sorted([1, 3, 2]))))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
ranked = [(i, n) for i, (n, _) in enumerate(sorted({"x": 5, "y": 9}.items(), key=lambda kv: kv[1], reverse=True), 1)]
print(ranked, [*map(sorted, ["ba", "dc"])], sorted([0.1, -0.0, 0]), sorted(["é", "z", "a", "Z"]), "".join(sorted("hello", reverse=True)))
