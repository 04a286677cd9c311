import asyncio
from collections import deque

GRID = [
    "S.#.....",
    "..#.###.",
    "....#...",
    ".##...#E",
]


def find(ch):
    for r, row in enumerate(GRID):
        if (c := row.find(ch)) != -1:
            return r, c
    raise LookupError(ch)


def neighbours(pos):
    r, c = pos
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        nr, nc = r + dr, c + dc
        if 0 <= nr < len(GRID) and 0 <= nc < len(GRID[0]) and GRID[nr][nc] != "#":
            yield nr, nc


async def bfs(start, goal, on_step=None):
    queue = deque([start])
    came_from = {start: None}
    steps = 0
    while queue:
        current = queue.popleft()
        steps += 1
        if on_step and steps % 5 == 0:
            await on_step(steps, len(queue))
        if current == goal:
            path = []
            while current is not None:
                path.append(current)
                current = came_from[current]
            return path[::-1]
        for n in neighbours(current):
            if n not in came_from:
                came_from[n] = current
                queue.append(n)
    return None


async def main():
    log = []

    async def progress(steps, pending):
        await asyncio.sleep(0)
        log.append((steps, pending))

    start, goal = find("S"), find("E")
    path = await bfs(start, goal, progress)
    print(len(path), path[0], path[-1])
    marks = {p: str(i % 10) for i, p in enumerate(path)}
    for r, row in enumerate(GRID):
        print("".join(marks.get((r, c), ch) for c, ch in enumerate(row)))
    print(log[:2], len(log))
    try:
        find("X")
    except LookupError as e:
        print("missing", e)
    print(await bfs((0, 3), (9, 9)))
    best = min((await asyncio.gather(bfs(start, (2, 0)), bfs(start, (0, 3)))), key=len)
    print(best)
    dist = {n: abs(n[0] - goal[0]) + abs(n[1] - goal[1]) for n in neighbours(start)}
    print(sorted(dist.items(), key=lambda kv: (kv[1], kv[0])))


asyncio.run(main())
