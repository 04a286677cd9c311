"""Integers that outgrow a machine word, held in lists, attributes and dictionaries."""


class Accumulator:
    def __init__(self):
        self.product = 1
        self.total = 0
        self.history = []

    def feed(self, n):
        self.product *= n
        self.total += self.product
        self.history.append(self.product)
        return self


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def fib_list(n):
    fibs = [0, 1]
    while len(fibs) < n:
        fibs.append(fibs[-1] + fibs[-2])
    return fibs


def fib_memo(n, memo={}):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib_memo(n - 1) + fib_memo(n - 2)
    return memo[n]


def string_hash(text, base=31):
    h = 0
    for c in text:
        h = h * base + ord(c)
    return h


def djb2(text):
    h = 5381
    for c in text:
        h = ((h << 5) + h + ord(c)) & 0xFFFFFFFF
    return h


def fnv1a(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h ^= byte
        h = (h * 0x100000001B3) % 2**64
    return h


class LCG:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state


def pascal(n):
    row = [1]
    for _ in range(n):
        row = [a + b for a, b in zip([0] + row, row + [0])]
    return row


def matrix_power(m, n):
    result = [[1, 0], [0, 1]]
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result


def multiply(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(2)) for j in range(2)] for i in range(2)]


acc = Accumulator()
for i in range(1, 26):
    acc.feed(i)
print(acc.product, acc.total, acc.history[-2])
print(factorial(30))
print(fib_list(100)[-1], fib_memo(120))
print(string_hash("the quick brown fox jumps"), djb2("hello world"), fnv1a(b"hello"))
rng = LCG(42)
print([rng.next() % 100 for _ in range(5)], rng.state)
print(max(pascal(70)))
print(matrix_power([[1, 1], [1, 0]], 150)[0][1])
powers = [2**i for i in range(0, 80, 20)]
print(powers, sum(powers))
grains = {sq: 2 ** (sq - 1) for sq in (1, 32, 64)}
print(grains, sum(grains.values()))
print(pow(3, 200, 1000007), 7**-2, (-2) ** 63, 1 << 70, -1 >> 3, (1 << 64) - 1 & 0xFF)
