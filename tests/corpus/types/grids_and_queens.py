"""Matrix/grid algorithms: spiral, rotate, flood fill, islands, paths, N-queens."""
from collections import deque
from itertools import product


def spiral(m):
    out = []
    m = [row[:] for row in m]
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


def rotate(m):
    return [list(row) for row in zip(*m[::-1])]


def neighbours(r, c, rows, cols):
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if 0 <= r + dr < rows and 0 <= c + dc < cols:
            yield r + dr, c + dc


def islands(grid):
    rows, cols = len(grid), len(grid[0])
    seen = set()
    sizes = []
    for r, c in product(range(rows), range(cols)):
        if grid[r][c] != "#" or (r, c) in seen:
            continue
        stack, size = [(r, c)], 0
        seen.add((r, c))
        while stack:
            cell = stack.pop()
            size += 1
            for n in neighbours(*cell, rows, cols):
                if grid[n[0]][n[1]] == "#" and n not in seen:
                    seen.add(n)
                    stack.append(n)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def shortest(maze):
    rows, cols = len(maze), len(maze[0])
    start = next((r, row.index("S")) for r, row in enumerate(maze) if "S" in row)
    queue = deque([(start, 0)])
    parents = {start: None}
    while queue:
        pos, dist = queue.popleft()
        if maze[pos[0]][pos[1]] == "E":
            path = []
            while pos is not None:
                path.append(pos)
                pos = parents[pos]
            return dist, path[::-1]
        for n in neighbours(*pos, rows, cols):
            if maze[n[0]][n[1]] != "#" and n not in parents:
                parents[n] = pos
                queue.append((n, dist + 1))
    return None


def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        yield ()
        return
    for c in range(n):
        if c in cols or row + c in d1 or row - c in d2:
            continue
        for rest in queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
            yield (c, *rest)


def lcs(a, b):
    dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            dp[i][j] = dp[i - 1][j - 1] + 1 if x == y else max(dp[i - 1][j], dp[i][j - 1])
    i, j, out = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif dp[i - 1][j] >= dp[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return dp[-1][-1], "".join(reversed(out))


m = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
print(spiral(m))
print(rotate(m), len(m))
print(islands(["##..#", "#..##", "..#..", "##..#"]))
maze = ["S.#.", ".##.", "....", "#.#E"]
result = shortest(maze)
print(result[0], result[1])
print(shortest(["S#E"]))
solutions = list(queens(6))
print(len(solutions), solutions[0])
for c in solutions[0]:
    print("".join("Q" if i == c else "." for i in range(6)))
print(lcs("AGGTAB", "GXTXAYB"))
triangle = [[1]]
for _ in range(4):
    prev = triangle[-1]
    triangle.append([1, *(a + b for a, b in zip(prev, prev[1:])), 1])
for row in triangle:
    print(" ".join(map(str, row)).center(15).rstrip())
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(identity, [sum(row) for row in zip(*m)], any(all(x > 5 for x in r) for r in m))
