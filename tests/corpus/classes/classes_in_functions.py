def outer():
    x = 10
    items = []

    class Counter:
        def __init__(self, start):
            self.n = start

        def bump(self):
            self.n += x + 1
            items.append(self.n)
            return self

    c = Counter(5).bump().bump()
    return c.n, x, items


def make_point(x, y):
    class Point:
        def __eq__(self, other):
            return isinstance(other, Point) and self.coords == other.coords

        def __init__(self):
            self.coords = (x, y)

    return Point()


def counter_factory():
    count = 0

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        old, count = count, 0
        return old

    increment.reset = reset
    return increment


print(outer())
print(make_point(1, 2).coords)
inc = counter_factory()
inc()
inc(5)
print(inc(), inc.reset(), inc())


def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


print(apply_n(lambda v: v * 2, 3, 1), apply_n(lambda s: s + "!", 2, "hi"))
fns = {name: (lambda v, k=k: v + k) for name, k in {"a": 1, "b": 2}.items()}
print({n: f(10) for n, f in fns.items()})
