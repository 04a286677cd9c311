import json
import itertools
import math

nums = [1, 2, 3]
for i, x in enumerate(nums):
    nums[i] = x * 2
print(nums)
for x in nums:
    if x == 4:
        nums[0] = 9
print(nums)


class Board:
    def __init__(self):
        self.cells = ["a", "b", "c"]

    def shout(self):
        for i, cell in enumerate(self.cells):
            self.cells[i] = cell.upper()
        for i, cell in enumerate(self.cells, start=1):
            if cell == "A":
                self.cells[-1] = "last"
        return self.cells


print(Board().shout())
data = {b"a": 1}
data[b"b"] = 2
print(data.get(b"a"), b"b" in data, data[b"b"], sorted(data))
table: dict[bytes, bytes] = {}
table["k".encode()] = b"v"
print(table.get(b"k"), {b"x", b"y", b"x"} == {b"y", b"x"}, len({b"x", b"y", b"x"}))


class Cache:
    def __init__(self):
        self.rows: dict[bytes, list[int]] = {}
        self.seen = set()

    def add(self, key, n):
        self.rows.setdefault(key, []).append(n)
        self.seen.add(key)


c = Cache()
for k, n in ((b"p", 1), (b"q", 2), (b"p", 3)):
    c.add(k, n)
print(c.rows, len(c.seen), b"p" in c.seen)
rows = json.loads('[{"id": 1, "name": "x"}, {"id": 2, "name": "y"}]')
print(json.dumps({r["name"]: r["id"] for r in rows}), json.dumps({r["id"]: r for r in rows}))
for _ in itertools.repeat(None, 2):
    print("again", end=" ")
print(math.hypot(3, 4), max(*[3, 9, 4]))


def normalize(values, weights):
    for i, (v, w) in enumerate(zip(values, weights)):
        values[i] = v / w
    for j, v in enumerate(values):
        if v > 1:
            values[j] = 1.0
    return values


print(normalize([1.0, 4.0, 9.0], [2.0, 2.0, 3.0]))
grid = [[0, 1], [1, 1]]
for r, row in enumerate(grid):
    for c, cell in enumerate(row):
        row[c] = 1 - cell
    grid[r] = row[::-1]
print(grid)
