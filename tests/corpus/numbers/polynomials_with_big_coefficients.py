class P:
    def __init__(self, *cs):
        self.cs = tuple(cs)
    def at(self, x):
        r = 0
        for c in reversed(self.cs):
            r = r * x + c
        return r
    def mul(self, o):
        out = [0] * (len(self.cs) + len(o.cs))
        for i, a in enumerate(self.cs):
            for j, b in enumerate(o.cs):
                out[i + j] += a * b
        return P(*out)
p = P(1, 2, 3)
for _ in range(2):
    p = p.mul(p)
print(p.at(2), p.at(0.5), p.cs)
