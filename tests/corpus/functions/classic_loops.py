def find_first(matrix, target):
    for i, row in enumerate(matrix):
        for j, value in enumerate(row):
            if value == target:
                return i, j
    return None


def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


def primes(limit):
    sieve = [True] * (limit + 1)
    sieve[:2] = [False, False]
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, p in enumerate(sieve) if p]


def fizz(n):
    return "".join(word for d, word in ((3, "Fizz"), (5, "Buzz")) if n % d == 0) or n


def bubble(items):
    items = items[:]
    n = len(items)
    for i in range(n):
        swapped = False
        for j in range(n - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
                swapped = True
        if not swapped:
            break
    return items


def binary_search(seq, x):
    lo, hi = 0, len(seq) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if seq[mid] == x:
            return mid
        elif seq[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    else:
        return -lo - 1


def quicksort(xs):
    if len(xs) <= 1:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def permutations(s):
    if len(s) <= 1:
        return {s}
    return {s[i] + p for i in range(len(s)) for p in permutations(s[:i] + s[i + 1:])}


def roman(n):
    out = ""
    for value, sym in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        while n >= value:
            out += sym
            n -= value
    return out


def caesar(text, shift):
    def move(ch):
        if not ch.isalpha():
            return ch
        base = ord("A") if ch.isupper() else ord("a")
        return chr((ord(ch) - base + shift) % 26 + base)
    return "".join(map(move, text))


def transpose(m):
    return [list(col) for col in zip(*m)]


def flatten(nested):
    result = []
    for item in nested:
        if isinstance(item, (list, tuple)):
            result.extend(flatten(item))
        else:
            result.append(item)
    return result


print(find_first([[1, 2], [3, 4]], 4), find_first([[1]], 9))
print(collatz(6), primes(30), [fizz(i) for i in range(1, 16)])
print(bubble([5, 2, 9, 1]), binary_search([1, 3, 5, 7], 5), binary_search([1, 3, 5, 7], 4), quicksort([3, 6, 1, 8, 2, 9, 2]))
print(hanoi(2), gcd(48, 36), sorted(permutations("abc")), roman(1994), caesar("Hello, World!", 3))
print(transpose([[1, 2, 3], [4, 5, 6]]), flatten([1, [2, (3, [4])], 5]))
pairs = [(x, y) for x in range(3) for y in range(x) if (x + y) % 2]
print(pairs, {n: bin(n)[2:] for n in range(4)}, any(n > 3 for n in (1, 2)), all([]))
i = 0
while True:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=" ")
print()
for ch in "abc":
    if ch == "z":
        break
else:
    print("no z")
print([*range(10, 0, -3)], list(zip("ab", (1, 2), [True, False])), sum(range(101)), 10 ** 18 * 10 ** 3, -5 // 2, -5 % 3, 7 & 3 | 8 ^ 2)
