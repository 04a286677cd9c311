class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __len__(self):
        return self.start


class Fib:
    def __init__(self, limit):
        self.limit = limit
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


class LinkedList:
    class Node:
        def __init__(self, value, next=None):
            self.value = value
            self.next = next

    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = self.Node(value)
        if self.head is None:
            self.head = node
        else:
            current = self.head
            while current.next:
                current = current.next
            current.next = node
        self._size += 1
        return self

    def __len__(self):
        return self._size

    def __iter__(self):
        current = self.head
        while current:
            yield current.value
            current = current.next

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        if index < 0:
            index += self._size
        for i, v in enumerate(self):
            if i == index:
                return v
        raise IndexError("list index out of range")

    def __contains__(self, value):
        return any(v == value for v in self)

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __repr__(self):
        return " -> ".join(map(str, self)) + " -> None"

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev


print(list(Countdown(4)), list(reversed(Countdown(3))), len(Countdown(5)), sum(Countdown(4)))
print(list(Fib(50)), max(Fib(100)))
f = Fib(10)
print(next(f), next(f), [*f], next(f, "end"))
ll = LinkedList([1, 2, 3]).append(4)
print(ll, len(ll), ll[0], ll[-1], 3 in ll, 9 in ll)
print(ll[1:3], ll == LinkedList([1, 2, 3, 4]), ll != LinkedList())
ll.reverse()
print(ll, bool(LinkedList()), [x * 2 for x in ll])
try:
    ll[10]
except IndexError as e:
    print("IndexError", e)
it = iter(ll)
print(next(it), next(it))
for a, b in zip(Countdown(3), Fib(5)):
    print(a, b, end="; ")
print()
print(dict(enumerate(Countdown(2))), sorted(Countdown(3)), tuple(map(str, Fib(3))), list(filter(lambda n: n % 2, Countdown(5))))
x, y, *z = Countdown(5)
print(x, y, z)
print(min(ll), any(v > 3 for v in ll), all(ll), list(zip(*[(1, "a"), (2, "b")])))
nested = [[r * c for c in range(1, 4)] for r in range(1, 4)]
print(nested, [v for row in nested for v in row if v % 2 == 0], {r: {c: r + c for c in range(2)} for r in range(2)}, {len(w) for w in "a bb cc ddd".split()})
