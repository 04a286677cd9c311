from collections import UserDict, UserList, ChainMap
from collections.abc import Mapping, MutableMapping, Sequence, Iterator


class CaseInsensitiveDict(MutableMapping):
    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update(data or {}, **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return (original for original, _ in self._store.values())

    def __len__(self):
        return len(self._store)

    def __repr__(self):
        return str(dict(self.items()))


class FrozenRow(Sequence):
    def __init__(self, *cells):
        self._cells = cells

    def __getitem__(self, i):
        return self._cells[i]

    def __len__(self):
        return len(self._cells)


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class DefaultList(UserList):
    def get(self, i, default=None):
        return self[i] if -len(self) <= i < len(self) else default


class Config(UserDict):
    def __missing__(self, key):
        return f"<{key}>"

    def section(self, prefix):
        return {k: v for k, v in self.items() if k.startswith(prefix)}


h = CaseInsensitiveDict({"Content-Type": "text/html"}, Accept="*/*")
h["content-type"] = "text/plain"
print(h, len(h), h["ACCEPT"], "accept" in h, h.get("nope", 0), list(h))
print(h.pop("Accept"), h.setdefault("X-A", "1"), sorted(h.keys()), h == {"content-type": "text/plain", "X-A": "1"})
row = FrozenRow(5, 7, 5)
print(row[1], len(row), row.index(7), row.count(5), 7 in row, list(reversed(row)))
print(list(Countdown(3)), sum(Countdown(4)), next(Countdown(9)))
dl = DefaultList([1, 2, 3])
dl.append(4)
print(dl, dl.get(10, "none"), dl.get(-1), dl[1:3], len(dl))
c = Config({"db.host": "x", "db.port": 1, "ui": 2})
print(c["db.host"], c["zzz"], c.section("db."), "zzz" in c)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], dict(cm.new_child({"b": 9})))
