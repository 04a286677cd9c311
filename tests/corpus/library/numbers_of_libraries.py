import cmath
import copy
import heapq
import math
import bisect
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction

print(math.gcd(48, 18, 30), math.lcm(4, 6), math.isqrt(50), math.comb(5, 2), math.perm(5, 2))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.prod([1.5, 2]), math.fsum([0.1] * 10))
print(math.inf > 10, math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.trunc(-2.7), math.floor(-2.7))
print(cmath.sqrt(-1), abs(3 + 4j), cmath.polar(1j)[0], (1 + 2j) * (3 - 1j))
heap = []
for prio, name in [(3, "c"), (1, "a"), (2, "b")]:
    heapq.heappush(heap, (prio, name))
print(heapq.heappop(heap), heapq.nsmallest(1, heap), heapq.nlargest(2, [5, 1, 8, 3], key=lambda x: -x))
print(list(heapq.merge([1, 4], [2, 3], reverse=False)))
grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, s)] for s in (55, 60, 89.5, 95)])
xs = [1, 3, 5]
bisect.insort(xs, 4)
print(xs, bisect.bisect_left(xs, 3))
print(Fraction(1, 3) + Fraction("0.5"), Fraction(0.75), Fraction(7, 3).limit_denominator(2), float(Fraction(1, 8)))
getcontext().prec = 10
print(Decimal(1) / Decimal(7), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
print(Decimal("1.10") + 2, Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, Decimal(3) < 3.5, sum([Decimal("0.1")] * 3))
grid = [[0] * 2 for _ in range(2)]
shallow, deep = copy.copy(grid), copy.deepcopy(grid)
grid[0][0] = 9
print(shallow, deep, divmod(-7, 2), pow(3, -1, 7), round(2.5), round(-1.25, 1))
print(sum(map(Fraction, ["1/2", "1/3"])), max(Fraction(1, 2), Fraction(2, 3)), Fraction(3, 4) > 0.7)
