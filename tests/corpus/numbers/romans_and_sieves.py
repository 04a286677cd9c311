"""Roman numerals, temperature table, fizzbuzz variants, collatz, primes - typical small algorithms."""


def to_roman(n: int) -> str:
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
             (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    result = ""
    for value, numeral in table:
        count, n = divmod(n, value)
        result += numeral * count
    return result


def from_roman(s: str) -> int:
    values = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip(s, s[1:] + " "):
        total += -values[a] if b != " " and values[a] < values[b] else values[a]
    return total


def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[:2] = [False, False]
    for i in range(2, int(limit ** 0.5) + 1):
        if is_prime[i]:
            is_prime[i * i::i] = [False] * len(is_prime[i * i::i])
    return [i for i, p in enumerate(is_prime) if p]


def perfect(n):
    return sum(d for d in range(1, n) if n % d == 0) == n


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print([to_roman(n) for n in (4, 9, 14, 1994, 2024)])
print([from_roman(r) for r in ("IV", "MCMXCIV")], all(from_roman(to_roman(i)) == i for i in range(1, 200)))
print(collatz(6), max(range(1, 30), key=lambda n: len(collatz(n))))
print(sieve(40), [n for n in range(2, 500) if perfect(n)])
print(permutations([1, 2, 3]), len(permutations(list("abcd"))))
print(*("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i for i in range(1, 16)))
for c in range(-10, 31, 20):
    print(f"{c:>4}°C = {c * 9 / 5 + 32:6.1f}°F")
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], sum(matrix, []), sorted(sum(matrix, []), key=lambda x: (x % 2, -x)))
