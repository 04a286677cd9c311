import weakref
import operator
from functools import reduce, partial, singledispatch


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent is not None else None

    def path(self):
        parts = []
        node = self
        while node is not None:
            parts.append(node.name)
            node = node.parent
        return "/".join(reversed(parts))

    def __repr__(self):
        return f"Node({self.name!r})"


@singledispatch
def describe(x):
    return f"object {x}"


@describe.register
def _(x: int):
    return f"int {x:+d}"


@describe.register(list)
def _(x):
    return f"list of {len(x)}"


root = Node("root")
a = Node("a", root)
b = Node("b", a)
print(b.path(), a.parent, root.parent)
cache = weakref.WeakValueDictionary()
cache["a"] = a
print(cache.get("a"), "zzz" in cache, len(cache))
print(describe(3), describe([1, 2]), describe("s"))
print(reduce(operator.mul, range(1, 8)), reduce(lambda x, y: x + y, ["a", "b"], ">"))
power = partial(pow, 2)
print([power(n) for n in range(5)])
getter = operator.itemgetter("name", "age")
people = [{"name": "Z", "age": 3}, {"name": "A", "age": 9}]
print(sorted(map(getter, people)))
print(max(people, key=operator.itemgetter("age"))["name"])
up = operator.methodcaller("upper")
print(up("abc"), operator.attrgetter("name")(a))
