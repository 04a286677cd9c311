import math
from dataclasses import dataclass
from functools import total_ordering


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


@dataclass(order=True)
class P:
    x: int


v, p = V(1), P(2)
nan, x, s = math.nan, 3, "a"
print(v <= v, v == v, v < v, p >= p, p == p, p != p, x == x, x < x, s == s, s < s, nan == nan, nan != nan, nan <= 1)
