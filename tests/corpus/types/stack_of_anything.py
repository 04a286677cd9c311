class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __iter__(self):
        return iter(reversed(self._items))


def balanced(text):
    stack = Stack()
    pairs = {")": "(", "]": "[", "}": "{"}
    for ch in text:
        if ch in pairs.values():
            stack.push(ch)
        elif ch in pairs:
            if not stack or stack.pop() != pairs[ch]:
                return False
    return not stack


def rpn(expr):
    stack = Stack()
    for tok in expr.split():
        if tok in "+-*/":
            b, a = stack.pop(), stack.pop()
            stack.push({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else 0}[tok])
        else:
            stack.push(float(tok))
    return stack.pop()


print(balanced("([]{})"), balanced("(]"))
print(rpn("3 4 + 2 *"))
s = Stack()
s.push(1).push(2).push(3)
print(list(s), s.peek(), len(s))
try:
    Stack().pop()
except IndexError as e:
    print("error:", e)
t = Stack()
t.push("a")
t.push("b")
print(t.pop() + t.pop())
