"""Matrix class with operator overloading and iteration."""
from __future__ import annotations
from typing import Callable, Iterator, Sequence, Union

Number = Union[int, float]


class Matrix:
    def __init__(self, rows: Sequence[Sequence[Number]]):
        if len({len(r) for r in rows}) > 1:
            raise ValueError("ragged matrix")
        self._rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n: int) -> Matrix:
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @classmethod
    def from_function(cls, rows: int, cols: int, fn: Callable[[int, int], Number]) -> Matrix:
        return cls([[fn(i, j) for j in range(cols)] for i in range(rows)])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self._rows), len(self._rows[0]) if self._rows else 0

    @property
    def T(self) -> Matrix:
        return Matrix(list(zip(*self._rows)))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self._rows[i][j]
        return self._rows[key]

    def __setitem__(self, key: tuple[int, int], value: Number) -> None:
        i, j = key
        self._rows[i][j] = value

    def __add__(self, other: Matrix) -> Matrix:
        if self.shape != other.shape:
            raise ValueError(f"shape mismatch: {self.shape} vs {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self._rows, other._rows)])

    def __mul__(self, other: Union[Matrix, Number]) -> Matrix:
        if isinstance(other, (int, float)):
            return Matrix([[x * other for x in row] for row in self._rows])
        cols = list(zip(*other._rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in cols] for row in self._rows])

    __rmul__ = __mul__

    def __pow__(self, n: int) -> Matrix:
        result = Matrix.identity(self.shape[0])
        for _ in range(n):
            result = result * self
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self._rows == other._rows

    def __iter__(self) -> Iterator[list[Number]]:
        yield from self._rows

    def __str__(self) -> str:
        return "\n".join(" ".join(f"{x:5}" for x in row) for row in self)

    def __repr__(self) -> str:
        return f"Matrix({self._rows})"


m = Matrix([[1, 2], [3, 4]])
print(m)
print(m + Matrix.identity(2))
print(m * m, 2 * m, m * 3, sep="\n--\n")
print(repr(m.T), m[1, 0], m[0], m ** 3)
m[0, 1] = 10
print(m == Matrix([[1, 10], [3, 4]]), m == "nope")
try:
    m + Matrix([[1]])
except ValueError as e:
    print(e)
print(Matrix.from_function(2, 3, lambda i, j: i * 10 + j))
print([sum(row) for row in m], max(map(max, m)))
