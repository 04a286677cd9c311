row = [1]
for _ in range(6):
    print(row)
    row = [1] + [row[i] + row[i + 1] for i in range(len(row) - 1)] + [1]


def binomial(n, k):
    result = 1
    for i in range(1, k + 1):
        result = result * (n - k + i) // i
    return result


print(binomial(5, 2), binomial(30, 15), binomial(60, 30))
