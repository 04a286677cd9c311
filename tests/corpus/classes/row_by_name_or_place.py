"""Inventory: row access by name and by position."""


class Row:
    def __init__(self, columns, values):
        self._columns = list(columns)
        self._values = list(values)

    def __getitem__(self, key):
        if isinstance(key, str):
            try:
                return self._values[self._columns.index(key)]
            except ValueError:
                raise KeyError(key) from None
        return self._values[key]

    def __setitem__(self, key, value):
        if isinstance(key, str):
            key = self._columns.index(key)
        self._values[key] = value

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def keys(self):
        return list(self._columns)

    def __repr__(self):
        return "Row(" + ", ".join(f"{c}={v!r}" for c, v in zip(self._columns, self._values)) + ")"


rows = [Row(("id", "name", "qty"), r) for r in [(1, "bolt", 10), (2, "nut", 0)]]
print(rows)
print(rows[0]["name"], rows[0][2], rows[1][-1], len(rows[0]))
rows[1]["qty"] = 5
rows[1][1] = "NUT"
print(rows[1], list(rows[1]))
for key in ("id", 0, "nope"):
    try:
        print(key, rows[0][key])
    except (KeyError, IndexError) as e:
        print(type(e).__name__, e)
print(dict(zip(rows[0].keys(), rows[0])))
a, b, c = rows[0]
print(a, b, c)
