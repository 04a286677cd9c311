import asyncio
from abc import ABC, abstractmethod


class Base(ABC):
    def __init__(self, name):
        self._name = name
        self._log = []
        self._count = 0

    def run(self, n):
        self._prepare()
        total = self._compute(n) + self._bonus
        self._note(f"{self._name}: {total}")
        return total

    @abstractmethod
    def _compute(self, n): ...

    def _prepare(self):
        self._note("prepare")

    def _note(self, text):
        self._log.append(text)
        self._count += 1

    @property
    def _bonus(self):
        return 1

    @staticmethod
    def _clean(text):
        return text.strip()

    @classmethod
    def _make(cls, text):
        return cls(cls._clean(text))

    @classmethod
    def of(cls, text):
        return cls._make(text)


class Double(Base):
    def _compute(self, n):
        return self._twice(n)

    def _twice(self, n):
        return 2 * n + self._count

    @property
    def _bonus(self):
        return super()._bonus + 10


class Deep(Double):
    def _prepare(self):
        super()._prepare()
        self._note("deep")

    def _twice(self, n):
        return super()._twice(n) + 100


class Node:
    def __init__(self, value):
        self.value = value
        self._children = []
        self._parent = None

    def _root(self):
        return self if self._parent is None else self._parent._root()

    def add(self, other):
        other._attach(self)
        return self

    def _attach(self, parent):
        self._parent = parent
        parent._children.append(self)

    def _walk(self, depth=0):
        yield depth, self.value
        for child in self._children:
            yield from child._walk(depth + 1)

    def show(self):
        return [f"{'-' * d}{v}" for d, v in self._walk()], self._root().value


class Worker:
    def __init__(self):
        self._queue = asyncio.Queue()
        self._seen = {}
        self._handlers = {"a": self._on_a, "b": self._on_b}

    def _on_a(self, x):
        return x + 1

    def _on_b(self, x):
        return x * 2

    async def _consume(self):
        while not self._queue.empty():
            kind, x = await self._queue.get()
            self._seen[kind] = self._handlers[kind](x)

    async def run(self, items):
        for item in items:
            self._queue.put_nowait(item)
        await asyncio.gather(self._consume(), self._consume())
        return sorted(self._seen.items(), key=lambda p: self._rank(p))

    def _rank(self, pair):
        return -pair[1]

    def _unused(self):
        return 1

    def _peeked(self):
        return len(self._seen)


for cls in (Double, Deep):
    b = cls.of("  x ")
    print(b.run(4), b._log)
print(Node("r").add(Node("a").add(Node("b"))).show())
w = Worker()
print(asyncio.run(w.run([("a", 1), ("b", 5)])), w._peeked())
