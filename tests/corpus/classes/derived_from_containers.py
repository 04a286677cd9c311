from collections import UserDict, UserList, OrderedDict, defaultdict


class Default(dict):
    def __missing__(self, key):
        self[key] = len(key)
        return self[key]


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class Unique(list):
    def append(self, item):
        if item not in self:
            super().append(item)


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def put(self, key, value):
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


class Bag(UserList):
    def total(self):
        return sum(self.data)


d = Default()
print(d["abc"], d, len(d))
h = Lower()
h["Content-Type"] = "text"
print(h["CONTENT-TYPE"], "content-type" in h, h)
a = Attr(x=1, y=2)
print(a.x + a.y)
try:
    a.z
except AttributeError as e:
    print("no", e)
u = Unique()
for i in [1, 2, 1, 3]:
    u.append(i)
print(u, len(u))
l = LRU(2)
l.put("a", 1)
l.put("b", 2)
l.put("c", 3)
print(list(l.items()), l)
b = Bag([1, 2, 3])
b.append(4)
print(b.total(), b)
