from itertools import zip_longest
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


def grouper(iterable, n, fillvalue=None):
    args = [iter(iterable)] * n
    return zip_longest(*args, fillvalue=fillvalue)


for a, b, c in grouper("ABCDEFGH", 3, "x"):
    print(a, b, c)
print(list(grouper([1, 2, 3, 4, 5], 2)))
print(list(zip(*[iter("abcdef")] * 2)))
rows = [[1, 2, 3], [4], [5, 6]]
print([list(col) for col in zip_longest(*rows, fillvalue=0)])
print(list(zip_longest("ab", [1], (2.5, 3.5, 4.5))), list(zip_longest([1], [2, 3], fillvalue="-")))


@dataclass(order=True)
class P:
    n: int


rows = [(Decimal("2.5"), "b"), (Decimal("1.5"), "z"), (Decimal("2.5"), "a")]
print(sorted(rows), max(rows))
print(sorted([(Fraction(1, 2), 1), (Fraction(1, 3), 2)]))
print(sorted([(1, P(3)), (0, P(9)), (1, P(2))]), max([[P(1), P(5)], [P(1), P(2), P(3)]]))
print(min((len(w), w) for w in ["bb", "aa", "c"]))
