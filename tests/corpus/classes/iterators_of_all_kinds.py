"""Iterators and generators: custom range, zip, peekable, tree walks, fib, pipelines with close."""


class Range:
    def __init__(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        if step == 0:
            raise ValueError("step must not be zero")
        self.start, self.stop, self.step = start, stop, step

    def __len__(self):
        return max(0, (self.stop - self.start + self.step - (1 if self.step > 0 else -1)) // self.step)

    def __iter__(self):
        value = self.start
        while (self.step > 0 and value < self.stop) or (self.step < 0 and value > self.stop):
            yield value
            value += self.step

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError("out of range")
        return self.start + i * self.step

    def __contains__(self, value):
        return any(value == v for v in self)

    def __reversed__(self):
        return Range(self[-1], self.start - self.step, -self.step)

    def __repr__(self):
        return f"Range({self.start}, {self.stop}, {self.step})"


class Peekable:
    _EMPTY = object()

    def __init__(self, iterable):
        self._it = iter(iterable)
        self._next = self._EMPTY

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is not self._EMPTY:
            value, self._next = self._next, self._EMPTY
            return value
        return next(self._it)

    def peek(self, default=None):
        if self._next is self._EMPTY:
            try:
                self._next = next(self._it)
            except StopIteration:
                return default
        return self._next


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


def interleave(*iterables):
    iterators = [iter(i) for i in iterables]
    while iterators:
        for it in list(iterators):
            try:
                yield next(it)
            except StopIteration:
                iterators.remove(it)


def tokens(text):
    p = Peekable(text)
    for ch in p:
        if ch.isdigit():
            number = ch
            while (p.peek("") or "").isdigit():
                number += next(p)
            yield int(number)
        elif not ch.isspace():
            yield ch


def logger(log):
    try:
        while True:
            item = yield len(log)
            log.append(item)
    except GeneratorExit:
        log.append("closed")


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


r = Range(2, 11, 3)
print(list(r), len(r), r[1], r[-1], r[::2], 8 in r, 9 in r, list(reversed(r)), r)
print(list(Range(5, 0, -2)), list(Range(3)), len(Range(0)))
try:
    r[7]
except IndexError as e:
    print("IndexError", e)
print(list(Countdown(3)), max(Countdown(4)), [a * b for a, b in zip(Countdown(3), Range(3))])
print(list(interleave("abc", [1, 2], (x for x in (None, True)))))
print(list(tokens("12 + (34*5) -6")))
log = []
g = logger(log)
next(g)
print(g.send("a"), g.send("b"))
g.close()
print(log)
gen = fib()
print([next(gen) for _ in range(10)], next(x for x in gen if x > 1000))
p = Peekable([1, 2])
print(p.peek(), next(p), p.peek(), list(p), p.peek("none"))
first, *middle, last = Range(1, 6)
print(first, middle, last, dict(enumerate(Range(2), start=10)))
