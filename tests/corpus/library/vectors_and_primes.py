import math
from fractions import Fraction
from decimal import Decimal, ROUND_DOWN
from typing import NamedTuple, Sequence
import statistics
import itertools
import random
import bisect
import heapq
from collections import deque


class Vec(NamedTuple):
    x: float
    y: float

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __abs__(self):
        return math.hypot(self.x, self.y)


class Matrix:
    def __init__(self, rows: Sequence[Sequence[float]]):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, other: "Matrix") -> "Matrix":
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __getitem__(self, pos):
        i, j = pos
        return self.rows[i][j]

    def __repr__(self):
        return f"Matrix({self.rows})"


def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\x00\x00"
    for n in range(2, math.isqrt(limit) + 1):
        if sieve[n]:
            sieve[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [i for i, flag in enumerate(sieve) if flag]


def dijkstra(graph, start):
    dist = {start: 0}
    heap = [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist.get(node, math.inf):
            continue
        for nxt, w in graph.get(node, {}).items():
            nd = d + w
            if nd < dist.get(nxt, math.inf):
                dist[nxt] = nd
                heapq.heappush(heap, (nd, nxt))
    return dist


v = Vec(3, 4) + Vec(0, 1) * 2
print(v, abs(Vec(3, 4)), v._replace(x=0), v == (3, 6))
print(Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]]), Matrix([[5]])[0, 0])
print(primes(50), math.prod(primes(12)), math.lcm(4, 6), math.perm(5, 2))
print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 2}, "b": {"d": 2}}, "a"))
half = Fraction(1, 2)
print(sum([Fraction(1, n) for n in range(1, 5)]), half ** 3, half + 1, float(half), Fraction("0.75").limit_denominator(2), round(Fraction(7, 3), 2))
print(Decimal("10").quantize(Decimal("0.001")), Decimal("2.999").quantize(Decimal("1.00"), ROUND_DOWN), Decimal(7) // 2, Decimal("1E+2") + 1)
data = [2.5, 3.5, 1.0, 4.0]
print(statistics.fmean(data), statistics.variance(data), statistics.median_low(data), statistics.multimode("aabbc"))
print(list(itertools.accumulate(data, max)), list(itertools.permutations("ab")), list(itertools.compress("abcd", [1, 0, 1, 0])))
window = deque(maxlen=2)
print([sum(window) for x in data if not window.append(x)])
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.9), math.copysign(1, -0.0), math.fmod(-7, 3), math.degrees(math.pi), round(math.log(100, 10), 6), math.e)
