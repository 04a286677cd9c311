pairs = [[1, 2], [3], [], [3]]
print(pairs.index([3]), pairs.count([3]), [3] in pairs)
pairs.remove([3])
print(pairs, pairs.index([]))
table = [{"a": 1}, {"b": 2}]
print(table.index({"b": 2}))
table.remove({"a": 1})
print(table)
mixed = [1, "x", 2.0, (1, 2)]
print(mixed.index(2), mixed.index((1, 2)))
mixed.remove(2)
print(mixed)
for missing in ([9], [3, 3]):
    try:
        pairs.remove(missing)
    except ValueError as e:
        print("remove:", e)
    try:
        pairs.index(missing)
    except ValueError as e:
        print("index:", e)
words = ["b", "a", "b"]
words.remove("b")
print(words, words.index("b"))
drop = words.remove
drop("a")
print(words)
