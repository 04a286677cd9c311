# Methods named by lists of operations, as judges of programming contests give them.
class MinStack:
    def __init__(self):
        self._items = []
        self._least = []

    def push(self, value):
        self._items.append(value)
        self._least.append(value if not self._least else min(value, self._least[-1]))

    def pop(self):
        self._least.pop()
        return self._items.pop()

    def top(self):
        return self._items[-1]

    def least(self):
        return self._least[-1]

    def _check(self, other):
        return other is self


def choose(kind, text):
    if kind < 3:
        raise (ValueError if kind else LookupError)(text)
    return (MinStack if kind > 3 else dict)()


operations = ["push", "push", "push", "least", "pop", "top", "least"]
arguments = [[-2], [0], [-3], [], [], [], []]
stack = MinStack()
out = [getattr(stack, name)(*given) for name, given in zip(operations, arguments)]
print(out)
for i, name in enumerate(("pop", "least")):
    print(i, name, getattr(stack, name)())
for kind in range(5):
    try:
        print(type(choose(kind, f"kind {kind}")).__name__)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
