lists = [[]] * 3
print(lists)
lists[0].append(3)
print(lists)
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 5
print(grid)
flags = [None] * 2 + [True]
print(flags)
names = ["a", "b"] * 2
print(names, ["-"] * 3, [0.5] * 2, [()] * 2, [{}] * 2)
pairs = [(1, "x")] * 2
print(pairs)
