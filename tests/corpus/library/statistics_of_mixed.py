import statistics
from collections import deque


def summary(values):
    window = deque(values, maxlen=3)
    return statistics.mean(window), statistics.median(window), statistics.variance(window)


def described(kind, values):
    mean, median, variance = summary(values)
    return f"{kind}: {mean} {median} {variance:.3f}"


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


print(described("ints", [1, 2, 4, 9]))
print(described("mixed", [1, 2.5, 4]))
print(described("floats", [0.5, 1.5, 2.5]))
print(statistics.mean([40, 42]), statistics.median([3, 1]), statistics.pvariance([1, 2, 3, 4]))
print(max([[1], [2, 3], None][:2], key=len), Point(1, 2).x)
