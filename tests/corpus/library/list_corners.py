xs = [5, 3, 8, 1]
ys = xs
zs = xs[:]
ys.append(9)
print(xs is ys, xs == zs, xs, zs, len(xs), xs[-1], xs[1:-1], xs[::-2], xs[10:], xs[-100:2])
xs[1:3] = [30, 40, 50]
print(xs)
xs[::2] = [0, 0, 0]
print(xs)
del xs[1:3]
print(xs.index(0), xs.count(0), xs.pop(), xs.pop(0), xs)
xs.extend(range(3))
xs.insert(-1, 77)
xs.insert(100, 88)
xs.remove(77)
xs += [1, 2]
xs *= 2
print(xs, sorted(xs, reverse=True)[:3])
pairs = [("b", 2), ("a", 2), ("c", 1)]
pairs.sort(key=lambda p: p[1])
print(pairs, sorted(pairs), sorted(pairs, key=lambda p: (-p[1], p[0])))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 7
shared = [[0]] * 2
shared[0].append(1)
print(grid, shared, [1, 2] + [3], [1, [2]] == [1, [2]], [1, 2] < [1, 3], [2] > [1, 9])
flat = [n for row in [[1, 2], [3]] for n in row if n != 2]
first, *middle, last = range(5)
print(flat, first, middle, last, list(zip(*[(1, "a"), (2, "b")])), any(x > 2 for x in flat))
try:
    xs[100]
except IndexError as error:
    print(error)
try:
    [].pop()
except IndexError as error:
    print(error)
try:
    [1].remove(2)
except ValueError as error:
    print(error)
print([x for i, x in enumerate("abc") if i != 1], list(reversed([1, 2, 3])), list("héy"), [None] * 2, [*range(3), *"ab"])
