"""Tuples of any length that itertools gives, in sets and as keys: they are compared by their items."""
from itertools import batched, permutations, product


def distinct(text):
    return len(set(permutations(text)))


def shapes(sides, n):
    return {p for p in product(sides, repeat=n)}


print(distinct("aab"), distinct("abc"), distinct("aaaa"))
seen = set(permutations([1, 1, 2]))
print(sorted(seen), len(seen))
print(len(shapes([1, 2, 1], 3)), sorted(shapes("xx", 4)))
counts = {}
for letters in permutations("aba"):
    counts[letters] = counts.get(letters, 0) + 1
print(counts)
print(len(set(batched([1, 2, 1, 2, 3], 2))), list(dict.fromkeys(permutations("aa"))))
print(len(set(zip(*[[1, 1], [2, 2], [3, 3]]))))
