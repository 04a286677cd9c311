class Grid:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self._cells = {}

    def __getitem__(self, key):
        return self._cells.get(key, ".")

    def __setitem__(self, key, value):
        self._cells[key] = value

    def __delitem__(self, key):
        del self._cells[key]

    def __contains__(self, key):
        return key in self._cells

    def __len__(self):
        return len(self._cells)

    def area(self):
        return self.width * self.height

    def row(self, y):
        return "".join(self[x, y] for x in range(self.width))


g = Grid(4, 2)
g[1, 0] = "#"
g[3, 1] = "@"
print(g.row(0), g.row(1), len(g))
print((1, 0) in g, (0, 0) in g)
del g[1, 0]
print(g.row(0), len(g), g.area())
