xs = [[1], [2], [1]]
print(xs.count([1]), [1, 2.0, 1].count(1), ["a", 1, None].count(1), [(1, 2), (1, 2)].count((1, 2)))
n = 3
print([3, 4, 3].count(n), ["x", "y"].count("x"), [1.5, 2].count(2), [1.0].count(n))


class P:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v


print([P(1), P(2), P(1)].count(P(1)))
