import itertools
from itertools import chain, count, islice, groupby

print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 4, 1, 5], max)))
print(list(chain([1, 2], (3, 4), range(5, 7))), list(chain.from_iterable([[1], [2, 3]])))
print(list(islice(count(10, 5), 4)), list(islice("abcdefg", 1, 6, 2)), list(islice(range(10), 7, None)))
print(list(itertools.repeat("x", 3)), list(islice(itertools.cycle("AB"), 5)))
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(itertools.combinations("abc", 2)), list(itertools.permutations([1, 2, 3], 2)))
print(list(itertools.permutations([1, 2, 3])), len(list(itertools.combinations(range(6), 4))))
print(list(itertools.product([0, 1], repeat=2)), list(itertools.product("ab", [1, 2])))
print(list(itertools.pairwise([1, 4, 9])), list(itertools.zip_longest([1, 2, 3], [4], fillvalue=0)))
print(list(itertools.compress("abcdef", [1, 0, 1, 0, 1, 1])), list(itertools.combinations_with_replacement("ab", 2)))
for key, group in groupby(["apple", "avocado", "banana", "blueberry", "cherry"], key=lambda w: w[0]):
    print(key, list(group))
for a, b in itertools.combinations([1, 2, 3], 2):
    print(a * b, end=" ")
print()
for batch in itertools.batched(range(7), 3):
    print(batch, sum(batch))
counter = count(1)
print(next(counter), next(counter), next(counter))
colors = itertools.cycle(["red", "green"])
print([next(colors) for _ in range(3)])
