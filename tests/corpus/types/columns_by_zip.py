matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], list(zip(*matrix)))
names, ages = zip(*[("a", 1), ("b", 2)])
print(names, ages)
for a, b in zip(*["ab", "cd"]):
    print(a + b)
