"""Game of life on a set, and a sudoku solved by backtracking."""
from itertools import product

GLIDER = """
.#.
..#
###
"""


def parse(text):
    return {(r, c) for r, line in enumerate(text.strip().splitlines()) for c, ch in enumerate(line) if ch == "#"}


def step(cells):
    counts = {}
    for r, c in cells:
        for dr, dc in product((-1, 0, 1), repeat=2):
            if (dr, dc) != (0, 0):
                key = (r + dr, c + dc)
                counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def show(cells, size=5):
    for r in range(size):
        print("".join("#" if (r, c) in cells else "." for c in range(size)))


cells = parse(GLIDER)
for generation in range(4):
    cells = step(cells)
show(cells)
print(sorted(cells), len(cells))

PUZZLE = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"


def candidates(board, pos):
    r, c = divmod(pos, 9)
    used = set(board[r * 9:r * 9 + 9]) | set(board[c::9])
    br, bc = r // 3 * 3, c // 3 * 3
    for i in range(br, br + 3):
        used |= set(board[i * 9 + bc:i * 9 + bc + 3])
    return [d for d in "123456789" if d not in used]


def solve(board):
    best = None
    for pos, cell in enumerate(board):
        if cell == "0":
            options = candidates(board, pos)
            if best is None or len(options) < len(best[1]):
                best = pos, options
            if len(options) <= 1:
                break
    if best is None:
        return board
    pos, options = best
    for digit in options:
        solved = solve(board[:pos] + [digit] + board[pos + 1:])
        if solved:
            return solved
    return None


solution = solve(list(PUZZLE))
for r in range(0, 81, 9):
    print(" ".join(solution[r:r + 9]))
print(all(sorted(solution[r * 9:(r + 1) * 9]) == list("123456789") for r in range(9)))
