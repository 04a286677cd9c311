from collections import namedtuple
from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 0


Stats = namedtuple("Stats", ["served", "left", "mean"], defaults=[0.0])


def header(rows):
    return " | ".join(rows[0]._fields)


stats = Stats(1, 2)
points = [Point(1), Point(3, 4)]
print(stats._fields, points[0]._fields, Stats._fields)
print(header([stats]), stats._replace(mean=1.5))
for name, value in zip(stats._fields, stats):
    print(f"{name:>8} = {value}")
