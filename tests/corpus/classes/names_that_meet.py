class Policy:
    class _Local:
        value = None
        count = 0

    class Node:
        def __init__(self, data):
            self.data = data
            self.next = None

    def __init__(self):
        self._local = self._Local()
        self.node = self.Node(3)
        self.head = None

    def get(self):
        if self._local.value is None:
            self._local.value = "x"
        self._local.count += 1
        return self._local.value, self._local.count

    def push(self, v):
        node = Policy.Node(v)
        node.next = self.head
        self.head = node


p = Policy()
print(p.get(), p.get(), p.node.data)
p.push(4)
print(p.head.data)


class Base:
    def run(self):
        raise NotImplementedError

    @property
    def kind(self):
        return None

    def value(self):
        raise NotImplementedError("value")

    def use(self):
        v = self.value()
        return v + 1


class Child(Base):
    def run(self):
        return 5

    def value(self):
        return 41


class Plain:
    def make(self):
        raise NotImplementedError

    def setup(self):
        x = self.make()
        self.keep(x)
        return self.kind

    def keep(self, x):
        self.x = x

    @property
    def kind(self):
        if self.x is None:
            return None
        return None


print(Child().use(), Child().run(), Child().kind, Base().kind)
try:
    Plain().setup()
except NotImplementedError as e:
    print("nie", repr(e))
table = {ord(c): ord(' ') for c in '\t\n'}
print("a\tb\nc".translate(table), "abc".translate({97: None, 98: "X"}))
cache = {}


def put(key, val):
    cache[key] = (len(val), None, val.split(), key)


def update(k):
    size, mtime, lines, full = cache[k]
    return size, lines


put("a", "x y")
print(update("a"), cache)
