def path_cost(points):
    if len(points) < 2:
        return 0
    (x1, y1), (x2, y2), *rest = points
    return abs(x1 - x2) + abs(y1 - y2) + path_cost(((x2, y2), *rest))


def names(rows):
    return [name for name, _ in rows]


def longest(groups):
    return max(groups, key=len)


print(path_cost(((0, 0), (3, 4), (3, 0))))
print(names((("a", 1), ("b", 2))), names((("c", 3),)), names(()))
print(longest(([1, 2], [3], [4, 5, 6])), longest((["x"], ["y", "z"])))
TABLE = ((1, "one"), (2, "two"))
MORE = TABLE + ((3, "three"),)
for table in (TABLE, MORE):
    print(len(table), table[-1], dict(table))
A = (1, 2)
B = (1, 2, 3)
for t in (A, B):
    print(len(t), sum(t))
for name, t in (("a", A), ("b", B)):
    print(name, t[-1])
pairs = [A, B, (4,)]
print([sum(p) for p in pairs])
