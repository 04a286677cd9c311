"""Parameters that are counted and indexed take lists and tuples, and are IReadOnlyList in C#."""
from typing import Sequence


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def middle(items):
    return items[len(items) // 2]


def last(items: Sequence[str], default="-") -> str:
    return items[-1] if len(items) > 0 else default


def has(items, x):
    return x in items


def at(items, index):
    try:
        return items[index]
    except IndexError:
        return None


def dot(a, b):
    if len(a) != len(b):
        raise ValueError(f"{len(a)} and {len(b)}")
    return sum(x * y for x, y in zip(a, b))


def backwards(items):
    return [items[len(items) - 1 - i] for i in range(len(items))]


def polynomial(coefficients, x):
    result = 0
    for i in range(len(coefficients)):
        result += coefficients[i] * x ** i
    return result


class Route:
    def __init__(self, stops):
        self.first, self.final = stops[0], stops[-1]
        self.count = len(stops)
        self.names = ", ".join(stops)

    def __str__(self):
        return f"{self.first} -> {self.final} ({self.count}: {self.names})"


values = [3, 1, 2]
print(mean([1.0, 2.0]), mean((3.0, 5.0)), median(values), median((4, 1)), median(range(5)))
print(middle([1, 2, 3]), middle((4, 5)), last(["a"]), last(("b", "c")), last(()))
print(has([1], 1), has((2, 3), 1), has({4}, 4), has({"k": 1}.values(), 1), has(range(3), 3))
print(at(values, 1), at((7, 8), -1), at(values, 5), at((1,), -2), at((), 0))
print(dot(values, (1, 0, 2)), dot((1, 2), [3, 4]), backwards("ab"), backwards(["x", "y"]), backwards(("p",)))
try:
    print(dot([1], (1, 2)))
except ValueError as e:
    print("error:", e)
print(polynomial([1, 2, 3], 2), polynomial((5,), 9), polynomial((), 1))
print(Route(["a", "b", "c"]), Route(("x", "y")), sep="\n")
values.append(9)
print(middle(values), at(values, 3))
