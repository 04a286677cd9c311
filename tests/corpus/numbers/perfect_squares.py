def integer_root(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


for n in (0, 1, 15, 16, 99, 1000000, 10 ** 12, 10 ** 30):
    root = integer_root(n)
    print(n, root, root * root == n)
print([n for n in range(50) if integer_root(n) ** 2 == n])
