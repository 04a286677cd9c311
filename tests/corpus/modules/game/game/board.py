from constants import *


class Board:
    def __init__(self, rows):
        self.tiles = [[Tile(c) for c in row] for row in rows]

    def __getitem__(self, pos):
        x, y = pos
        return self.tiles[y][x]

    def neighbors(self, x, y):
        for name, (dx, dy) in DIRECTIONS.items():
            if 0 <= x + dx < WIDTH and 0 <= y + dy < HEIGHT and self[x + dx, y + dy] is Tile.FLOOR:
                yield name, (x + dx, y + dy)

    def render(self, actors):
        at = {a.pos: a.symbol for a in actors}
        return "\n".join("".join(at.get((x, y), t.value) for x, t in enumerate(row)) for y, row in enumerate(self.tiles))
