class Stack:
    """A stack."""
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x)
    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

s = Stack()
s.push(1)
print(s.pop())
try:
    s.missing
except AttributeError as e:
    print(e)
try:
    s.missing()
except AttributeError as e:
    print(e)
try:
    s[0]
except TypeError as e:
    print(e)
try:
    len(s)
except TypeError as e:
    print(e)
try:
    s()
except TypeError as e:
    print(e)
try:
    s + s
except TypeError as e:
    print(e)
try:
    for i in s: pass
except TypeError as e:
    print(e)
try:
    Stack(1)
except TypeError as e:
    print(e)
print(Stack.__doc__, Stack.__name__, s.__class__.__name__)
try:
    with s: pass
except TypeError as e:
    print(e)
try:
    s > s
except TypeError as e:
    print(e)
