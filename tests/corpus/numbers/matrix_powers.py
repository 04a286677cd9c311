import operator


def matmul(a, b):
    return [[sum(map(operator.mul, row, col)) for col in zip(*b)] for row in a]


def fib_matrix(n):
    def power(m, k):
        if k == 1:
            return m
        half = power(matmul(m, m), k // 2)
        return matmul(half, m) if k % 2 else half
    return power([[1, 1], [1, 0]], n)[0][1]


print(fib_matrix(100), [fib_matrix(i) for i in range(1, 11)])


def dot(a, b):
    return sum(map(lambda x, y: x * y, a, b))


def collatz(limit):
    cache = {1: 1}

    def chain(n):
        if n not in cache:
            cache[n] = 1 + chain(n * 3 + 1 if n % 2 else n // 2)
        return cache[n]

    print(list(map(chain, [3, 5, 7])), sorted([9, 10, 11], key=chain), min([6, 27], key=chain))
    return max(range(1, limit), key=chain)


v = [3, 5]
for _ in range(5):
    d = dot(v, [100000, 70000])
    v = [d, d + 1]
print(v, dot([1, 2, 3], [4, 5, 6]), list(map(pow, [2, 3], [100, 2])))
print(collatz(3000))
