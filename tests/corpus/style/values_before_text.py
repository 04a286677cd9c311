class Stack:
    def __init__(self):
        self.items = [1, 2, 3]

    def pop(self):
        return self.items.pop()

    def __str__(self):
        return f"Stack{self.items}"


class V(ValueError):
    def __init__(self, field, text):
        super().__init__(text)
        self.field = field

    def __str__(self):
        return f"{self.field}: {super().__str__()}"


xs = [1, 2]
print(xs, xs.pop())
s = Stack()
print(s, s.pop(), s)
try:
    raise V("age", "bad")
except ValueError as e:
    print(e, repr(e), e.__str__())
print(dict.fromkeys("ab"), list(dict.fromkeys([3, 1, 3])), dict.fromkeys("xy", 0))
