class A:
    def __init__(self):
        self.n = 0

    def hi(self, x):
        self.n += x
        return self.n


class B:
    def __init__(self, a, on_done=None):
        self.hey = a.hi
        self.on_done = on_done
        self.total = 0

    def go(self):
        if self.on_done:
            self.on_done(self.hey(3))
        return self.hey(3)

    def add(self, v):
        self.total += v


a = A()
b = B(a)
b.on_done = b.add
print(b.go(), b.total, a.n)


class Stack:
    def __init__(self):
        self._items = []
        self.push = self._items.append
        self.pop = self._items.pop

    def __len__(self):
        return self._items.__len__()


s = Stack()
s.push(1)
s.push(2)
print(s.pop(), len(s))
