"""Matrix class with operators, determinant and inverse in fractions."""
from fractions import Fraction
from functools import reduce
from itertools import permutations


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("ragged matrix")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __mul__(self, k):
        return Matrix([[k * a for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        return reduce(lambda a, b: a @ b, [self] * n, Matrix.identity(len(self.rows)))

    def det(self):
        n = len(self.rows)
        total = Fraction(0)
        for p in permutations(range(n)):
            inversions = sum(p[i] > p[j] for i in range(n) for j in range(i + 1, n))
            term = Fraction(-1 if inversions % 2 else 1)
            for i in range(n):
                term *= self.rows[i][p[i]]
            total += term
        return total

    def __str__(self):
        width = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join(" ".join(str(x).rjust(width) for x in r) for r in self.rows)

    def __repr__(self):
        return f"Matrix({[[str(x) for x in r] for r in self.rows]})"


m = Matrix([[2, 1], [Fraction(1, 3), "0.5"]])
print(m, m.shape, m.det(), sep="\n")
print(repr(m.T), m[0, 1], m[1])
print(m @ Matrix.identity(2) == m, m == 3)
print(2 * m + m * Fraction(-1, 2))
print(Matrix([[1, 1], [1, 0]]) ** 10)
try:
    Matrix([[1], [2, 3]])
except ValueError as e:
    print(e)
