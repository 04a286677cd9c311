"""Classes that functions make."""


def make_record(name, *fields, separator=", "):
    class Record:
        count = 0

        def __init__(self, *values):
            if len(values) != len(fields):
                raise TypeError(f"{name} takes {len(fields)} values, got {len(values)}")
            self.values = dict(zip(fields, values))
            Record.count += 1

        def __repr__(self):
            inner = separator.join(f"{k}={v}" for k, v in self.values.items())
            return f"{name}({inner})"

        def __getitem__(self, key):
            return self.values[key]

    Record.__name__ = name
    return Record


def make_counter(step):
    class Counter:
        def __init__(self):
            self.n = 0

        def next(self):
            self.n += step
            return self.n

    return Counter


Point = make_record("Point", "x", "y")
Size = make_record("Size", "w", "h", "d", separator="; ")
ByTwo = make_counter(2)
ByTen = make_counter(step=10)

p = Point(1, 2)
print(p, Size(3, 4, 5), p["x"])
try:
    Point(1)
except TypeError as e:
    print(e)
print(Point.count, Size.count, isinstance(p, Size), isinstance(p, Point))
a, b = ByTwo(), ByTen()
print(a.next(), a.next(), b.next(), type(a) is type(b))
print(Point.__name__, Size.__name__)
