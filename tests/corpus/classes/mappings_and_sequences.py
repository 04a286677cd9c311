from collections.abc import MutableMapping, Sequence


class CaseInsensitive(MutableMapping):
    def __init__(self, data=None):
        self._store = {}
        if data:
            for k, v in data.items():
                self[k] = v

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return (original for original, _ in self._store.values())

    def __len__(self):
        return len(self._store)


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


h = CaseInsensitive({"Content-Type": "text", "Accept": "all"})
print(h["content-type"], "ACCEPT" in h, h.get("nope", "none"), list(h), len(h))
print(sorted(h.items()), list(h.keys()), list(h.values()))
h.update({"X": "1"})
print(h.pop("x"), h.setdefault("y", "2"), dict(h))
s = Squares(5)
print(list(s), 16 in s, s[-1], s.index(9), list(reversed(s)), s.count(4))
