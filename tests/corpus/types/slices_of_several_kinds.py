def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


print([list(c) for c in chunks(range(7), 3)], list(chunks("abcdefg", 3)), list(chunks([1, 2, 3], 2)), list(chunks((1, 2, 3), 2)))
for items in (range(0, 10, 3), "hello", [1.5, 2], b"xy"):
    print(list(items[1:3]), len(items[:2]), list(items[::-1]))
print(*(items[1:-1] for items in (range(6), "abc", range(9, 0, -2), range(0))))
