import math
import operator
import random
from fractions import Fraction
from functools import reduce
from itertools import accumulate, combinations, permutations, product, starmap, takewhile


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    def __pow__(self, n):
        return reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, pos):
        i, j = pos
        return self.rows[i][j]

    def transpose(self):
        return Matrix(zip(*self.rows))

    def __str__(self):
        return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)


def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\0\0"
    for p in range(2, math.isqrt(limit) + 1):
        if sieve[p]:
            sieve[p * p::p] = bytes(len(range(p * p, limit + 1, p)))
    return [i for i, flag in enumerate(sieve) if flag]


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + sum((4 if k % 2 else 2) * f(a + k * h) for k in range(1, n)))


fib = Matrix([[1, 1], [1, 0]])
print(fib ** 10, (fib ** 10)[0, 1], fib @ Matrix.identity(2) == fib)
print(Matrix([[1, 2, 3], [4, 5, 6]]).transpose())
print(primes(50), sum(primes(1000)))
print(round(simpson(math.sin, 0, math.pi), 8), round(simpson(lambda x: x * x, 0, 3), 6))
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(takewhile(lambda n: n < 20, accumulate(range(1, 10)))))
print(sum(Fraction(1, n) for n in range(1, 6)), float(Fraction(1, 3)), math.gcd(84, 36), math.comb(10, 3))
print(sorted({a * b for a, b in product(range(1, 4), repeat=2)}), sum(1 for p in permutations("abc") if p[0] != "a"))
print(list(starmap(lambda a, b: a - b, combinations([5, 3, 1], 2))), math.prod(range(1, 6)), math.fsum([0.1] * 3))
rng = random.Random(1)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000, math.hypot(3, 4), math.degrees(math.atan2(1, 1)), math.log(math.e ** 2), math.floor(-1.5), math.inf > 1e308)
