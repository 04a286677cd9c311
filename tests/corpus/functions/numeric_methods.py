import asyncio
import math

class Matrix2D:
    def __init__(self, data):
        self.data = data
    def __matmul__(self, o):
        return Matrix2D([[sum(self.data[i][k] * o.data[k][j] for k in range(len(o.data))) for j in range(len(o.data[0]))] for i in range(len(self.data))])
    def __repr__(self):
        return "\n".join(" ".join(f"{v:5.1f}" for v in row) for row in self.data)
    def transpose(self):
        return Matrix2D([list(r) for r in zip(*self.data)])

def simpson(f, a, b, n=100):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n):
        s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3

def newton(f, df, x, eps=1e-10, max_iter=50):
    for i in range(max_iter):
        step = f(x) / df(x)
        x -= step
        if abs(step) < eps:
            return x, i + 1
    raise ArithmeticError("no convergence")

def gauss(a, b):
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        if abs(m[i][i]) < 1e-12:
            raise ValueError("singular")
        for j in range(i + 1, n):
            f = m[j][i] / m[i][i]
            for k in range(i, n + 1):
                m[j][k] -= f * m[i][k]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][k] * x[k] for k in range(i + 1, n))) / m[i][i]
    return x

async def mandelbrot(width, height, depth=20):
    chars = " .:*#"
    async def row(y):
        await asyncio.sleep(0)
        out = ""
        for x in range(width):
            c = complex(-2 + 3 * x / width, -1 + 2 * y / height)
            z, n = 0j, 0
            while abs(z) <= 2 and n < depth:
                z = z * z + c
                n += 1
            out += chars[n * (len(chars) - 1) // depth]
        return out
    return await asyncio.gather(*(row(y) for y in range(height)))

print(Matrix2D([[1, 2], [3, 4]]) @ Matrix2D([[0, 1], [1, 0]]))
print(Matrix2D([[1.5, 2], [3, 4]]).transpose())
print(round(simpson(math.sin, 0, math.pi), 6), round(simpson(lambda x: x ** 3, 0, 2), 6))
root, iters = newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
print(f"{root:.10f} after {iters}", math.isclose(root, math.sqrt(2)))
print([round(v, 6) for v in gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
try:
    gauss([[1, 2], [2, 4]], [1, 2])
except ValueError as e:
    print("error:", e)
for line in asyncio.run(mandelbrot(30, 7)):
    print(line.rstrip())
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fmod(-7, 3), -7 % 3, math.log2(8), math.exp(0), math.degrees(math.pi), math.inf > 10**100)
