from __future__ import annotations

class Lift:
    def __init__(self, floors: int):
        self.floors = floors
        self.floor = 0
        self.direction = 1

    def step(self):
        if self.floor + self.direction not in range(self.floors):
            self.direction *= -1
        self.floor += self.direction


lift = Lift(3)
for _ in range(7):
    lift.step()
    print(lift.floor, end=" ")
print()
n = 10
big = 10**20
print(big in range(5), big in range(n), 3 in range(n), n in range(0, 11), n in range(0, 11, 2))
x = int("7")
if x in range(1, n):
    print("in")
if x + 1 in range(n):
    print("chained")


def inside(r, c, size=3):
    return r in range(size) and c in range(size)


print(inside(1, 2), inside(-1, 2), inside(1, 3))


class Matrix:
    def __init__(self, rows: list[list[float]]) -> None:
        self.rows = [list(r) for r in rows]

    def __add__(self, other: Matrix) -> Matrix:
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    @property
    def T(self) -> Matrix:
        return Matrix([list(col) for col in zip(*self.rows)])


m = Matrix([[2, 1], [1, 3]])
print((m + m).rows, m.T.rows)
