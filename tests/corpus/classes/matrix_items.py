"""Matrix class with operators."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.n = len(self.rows)
        self.m = len(self.rows[0])

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        if isinstance(key, tuple):
            i, j = key
            self.rows[i][j] = value
        else:
            self.rows[key] = list(value)

    def __matmul__(self, other):
        return Matrix(
            [
                [sum(self[i, k] * other[k, j] for k in range(self.m)) for j in range(other.m)]
                for i in range(self.n)
            ]
        )

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(self.rows, other.rows)])

    def __mul__(self, scalar):
        return Matrix([[a * scalar for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows})"

    def transpose(self):
        return Matrix(list(zip(*self.rows)))


a = Matrix([[1, 2], [3, 4]])
b = Matrix.identity(2)
print(a @ b == a)
print(a + b, 2 * a, a * 3)
a[0, 1] = 10
a[1] = [7, 8]
print(a, a[0], a[1, 1], a[-1])
print(a.transpose())
try:
    print(a[5, 0])
except IndexError as e:
    print("IndexError:", e)
