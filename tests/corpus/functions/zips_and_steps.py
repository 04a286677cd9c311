import itertools
from dataclasses import dataclass, field

ids = itertools.count(100)


@dataclass
class Ticket:
    title: str
    number: int = field(default_factory=itertools.count(1).__next__)
    code: int = field(default_factory=ids.__next__)


print(Ticket("a"), Ticket("b"))
names, ages, cities, codes = ["x", "y"], [1, 2], ("p", "q"), [1.5, 2.5]
for n, a, c, k in zip(names, ages, cities, codes):
    print(n, a, c, k)
print(list(zip(names)), list(zip(names, ages, cities, codes, range(2))))
rows = [[1, 2], [3, 4]]
print(list(zip(names, *rows)), [max(map(len, map(str, col))) for col in zip(names, *rows)])
it = iter(names)
nxt = it.__next__
print(nxt(), nxt(), iter([5]).__next__())
for row in zip([1, 2], *[[3, 4], [5, 6]]):
    print(row, sum(row))
