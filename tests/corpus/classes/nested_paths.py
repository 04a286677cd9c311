class Stack:
    class Empty(Exception):
        """x"""
    class Node:
        def __init__(self, v):
            self.v = v
    def pop(self):
        raise Stack.Empty("nothing")
    def make(self):
        return self.Node(3)
try:
    Stack().pop()
except Stack.Empty as e:
    print("caught", e)
try:
    Stack().pop()
except (Stack.Empty, KeyError) as e:
    print(isinstance(e, Stack.Empty), type(e).__name__)
n = Stack.Node(4)
print(n.v, Stack().make().v, isinstance(n, Stack.Node))
class M:
    def __init__(self, v=None):
        self._v = v
    @property
    def mean(self):
        return self._v / 2 if self._v else None
for m in (M(), M(5)):
    x = "-" if m.mean is None else round(m.mean, 1)
    y = m.mean * 2 if m.mean is not None else 0
    if m.mean is not None:
        print(m.mean + 1, round(m.mean), abs(m.mean), f"{m.mean:.2f}", max(m.mean, 1), int(m.mean))
    print(x, y, (m.mean or 0) > 1)
class Other:
    class Empty(ValueError):
        code = 7
        def __init__(self, msg, n=1):
            super().__init__(msg)
            self.n = n
    class Color:
        RED = "r"
    def go(self):
        raise self.Empty("other", 2)
try:
    Other().go()
except Other.Empty as e:
    print(type(e).__name__, e, e.n, e.code, Other.Color.RED, isinstance(e, (Stack.Empty, Other.Empty)))
