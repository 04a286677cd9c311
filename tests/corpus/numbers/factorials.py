def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def recursive(n):
    return 1 if n < 2 else n * recursive(n - 1)


for n in (0, 1, 5, 12, 13, 20, 21, 30):
    print(n, factorial(n), recursive(n))
print(factorial(50) // factorial(48))
print(len(str(factorial(100))))
