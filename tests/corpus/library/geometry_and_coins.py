import bisect
import math
import random
from collections import defaultdict, namedtuple
from fractions import Fraction
from functools import lru_cache, partial
from itertools import product, combinations_with_replacement, pairwise
from operator import itemgetter, attrgetter, add
from typing import NamedTuple

Point = namedtuple("Point", ["x", "y"], defaults=[0])


class Segment(NamedTuple):
    a: Point
    b: Point

    @property
    def length(self):
        return math.dist(self.a, self.b)


def simpson(f, a, b, n=10):
    h = (b - a) / n
    xs = [a + i * h for i in range(n + 1)]
    return h / 3 * sum(f(x) * (1 if i in (0, n) else 4 if i % 2 else 2) for i, x in enumerate(xs))


@lru_cache(maxsize=128)
def ways(n, coins=(1, 5, 10)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


pts = [Point(3, 4), Point(0), Point(x=1, y=1)]
segs = [Segment(p, q) for p, q in pairwise(pts)]
print([round(s.length, 3) for s in segs], sorted(pts, key=attrgetter("y", "x"))[0], max(pts))
print(f"{simpson(math.sin, 0, math.pi):.5f}", f"{simpson(lambda x: x ** 2, 0, 3):.1f}", f"{simpson(partial(math.pow, 2), 0, 1):.4f}")
print(ways(25), ways.cache_info().currsize > 3)
grid = defaultdict(int)
for (x, y), d in product(pts[1:], [(0, 1), (1, 0)]):
    grid[x + d[0], y + d[1]] += 1
print(dict(grid), max(grid.items(), key=itemgetter(1)))
print(list(combinations_with_replacement("ab", 2)), sum(Fraction(1, n) for n in range(1, 5)))
print(math.floor(math.log2(1000)), math.log(100, 10), math.degrees(math.pi), math.factorial(20), math.modf(3.25), math.frexp(8.0))
rng = random.Random(0)
samples = sorted(rng.gauss(0, 1) for _ in range(100))
print(bisect.bisect_left(samples, 0.0), round(sum(samples) / 100, 4))
print(list(map(add, (1, 2), (3, 4))), dict(map(lambda p: (p.x, p), pts))[3], pts[0]._replace(y=9), Point._fields, Point._make([7, 8]))
print([*map(round, [1.5, 2.5, -0.5])], int("ff", 16), f"{255:#06x} {1e6:,.1f} {0.5:%} {12345.678:.3e}", 7 // -2, -7 % 3, 2 ** -1)
