class Store:
    def __init__(self):
        self._d = {}
    def put(self, k, v):
        self._d[k] = v
    def get(self, k, default=None):
        if k not in self._d:
            return default
        return self._d[k]
    def first(self, default=None):
        for v in self._d.values():
            return v
        return default
s = Store()
s.put("a", 1)
print(s.get("a"), s.get("b"), s.first())
x = s.get("a")
if x is not None:
    print(x + 1)
