from itertools import product


class Life:
    NEIGHBOURS = [d for d in product((-1, 0, 1), repeat=2) if d != (0, 0)]

    def __init__(self, cells):
        self.cells = set(cells)

    @classmethod
    def parse(cls, picture):
        return cls(
            (r, c)
            for r, line in enumerate(picture.strip().splitlines())
            for c, ch in enumerate(line)
            if ch == "#"
        )

    def step(self):
        counts = {}
        for r, c in self.cells:
            for dr, dc in self.NEIGHBOURS:
                key = (r + dr, c + dc)
                counts[key] = counts.get(key, 0) + 1
        self.cells = {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in self.cells)}
        return self

    def render(self, rows, cols):
        return "\n".join(
            "".join("#" if (r, c) in self.cells else "." for c in range(cols)) for r in range(rows)
        )

    def __len__(self):
        return len(self.cells)

    def __bool__(self):
        return bool(self.cells)


life = Life.parse("""
.....
..#..
..#..
..#..
.....
""")
for generation in range(3):
    print(f"generation {generation}: {len(life)} alive")
    print(life.render(5, 5))
    life.step()
glider = Life([(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)])
for _ in range(4):
    glider.step()
print(sorted(glider.cells))
lonely = Life({(0, 0)})
lonely.step()
print("alive" if lonely else "dead", not lonely)
