"""Conway's life on a set of cells, and a torus in lists."""
from collections import defaultdict
from itertools import product


def step(live):
    counts = defaultdict(int)
    for r, c in live:
        for dr, dc in product((-1, 0, 1), repeat=2):
            if dr or dc:
                counts[r + dr, c + dc] += 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in live)}


def show(live, rows, cols):
    for r in range(rows):
        print("".join("#" if (r, c) in live else "." for c in range(cols)))
    print()


def torus_step(grid):
    h, w = len(grid), len(grid[0])
    new = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = sum(grid[(y + dy) % h][(x + dx) % w]
                    for dy in (-1, 0, 1) for dx in (-1, 0, 1)
                    if (dy, dx) != (0, 0))
            new[y][x] = int(n == 3 or (grid[y][x] and n == 2))
    return new


glider = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
for gen in range(3):
    print(f"generation {gen}: {len(glider)} cells")
    show(glider, 5, 5)
    glider = step(glider)
print(sorted(glider))

grid = [list(map(int, row)) for row in "00100 00100 00100 00000 00000".split()]
for _ in range(2):
    print(*("".join(".#"[c] for c in row) for row in grid), sep="\n")
    print("-" * 5)
    grid = torus_step(grid)
print(any(map(any, grid)), all(map(all, grid)))
