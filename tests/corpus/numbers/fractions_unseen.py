"""Fractions in a matrix whose rows may be of any numbers: what is calculated shows when the program runs."""

from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def minor(self, i, j):
        return Matrix([row[:j] + row[j + 1:] for k, row in enumerate(self.rows) if k != i])

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))


a = Matrix([[2, 1], [5, 3]])
c = Matrix([[2, 0, 1], [1, "3/2", 2], [1, 1, 1]])
print(a.det(), c.det(), a[1, 0] / a[1, 1])
print([x * 2 for x in c.rows[1]], c.det() - 1, 1 - c.det(), c.det() ** 2)
