def flat(rows):
    out = []
    for r in rows:
        for x in r:
            out.append(x)
    return out


def flat2(rows):
    return [list(r) for r in rows]


def flat3(rows):
    return [x for r in rows for x in r]


print(flat([[1, 2], [3]]), flat([(1, 2), (3, 4)]), flat(((1,), (2,))))
print(flat2([[1, 2], [3]]), flat2([(1, 2), (3, 4)]), flat2(zip([1, 2], [3, 4])))
print(flat3([[1, 2], [3]]), flat3([(1, 2), (3, 4)]), flat3(range(k) for k in range(4)))


class Table:
    """A table of rows, however they come."""

    def __init__(self, rows, header=None):
        self.rows = [list(row) for row in rows]
        self.header = header

    def flipped(self):
        return Table(zip(*self.rows), self.header)


for table in (Table([[1, 2], [3, 4]]), Table(((5, 6), (7, 8)), "h"), Table([[9, 10]]).flipped()):
    print(table.rows, table.header)
