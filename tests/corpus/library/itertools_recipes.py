import itertools
import operator
from itertools import accumulate, batched, chain, groupby, islice, pairwise, product, starmap, takewhile, zip_longest


def chunked_sum(values, size):
    return [sum(group) for group in batched(values, size)]


def run_lengths(text):
    return [(ch, len(list(run))) for ch, run in groupby(text)]


def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(chunked_sum(range(10), 3))
print(run_lengths("aaabccdddd"))
print(list(islice(primes(), 12)))
print(list(accumulate([1, 2, 3, 4], operator.mul)))
print(list(accumulate([3, 1, 4, 1, 5], max)))
print(list(accumulate([10, -3, 7], initial=100)))
print([b - a for a, b in pairwise([1, 4, 9, 16, 25])])
print(list(zip_longest("abc", [1, 2], fillvalue="-")))
print(list(zip_longest("ab", range(4))))
print(["".join(p) for p in product("ab", repeat=2)])
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])))
a, b, c = itertools.tee([1, 2, 3], 3)
print(next(a), list(b), sum(c), list(a))
print(list(chain.from_iterable([[1], [2, 3], []])), list(itertools.compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
animals = sorted(["ant", "bee", "cat", "elephant", "dog", "bear"], key=len)
for length, names in groupby(animals, key=len):
    print(length, *names)
cycler = itertools.cycle(["red", "green"])
print([next(cycler) for _ in range(5)])
print(list(itertools.filterfalse(lambda x: x % 2, range(8))), list(itertools.dropwhile(str.islower, "abCd")))
print(list(itertools.combinations("ABC", 2)), len(list(itertools.permutations(range(4), 2))))
