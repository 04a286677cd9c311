# What stands for an argument is computed once, however often the library needs it.
import random
import statistics
from bisect import bisect_left, insort, insort_left
from collections import deque
from pathlib import Path

calls: list[str] = []


def number(value: int) -> int:
    calls.append(f"number {value}")
    return value


def window() -> deque[int]:
    calls.append("window")
    return deque([1, 2, 3], maxlen=4)


def path(name: str) -> Path:
    calls.append(name)
    return Path(name)


rng = random.Random(2024)
scores: list[int] = []
for _ in range(6):
    insort(scores, rng.randrange(0, 100, 5))
print(scores, bisect_left(scores, 50))
insort_left(scores, number(33))
last = window().copy()
last.append(4)
last.append(5)
print(scores, last, last.maxlen, window() + deque([6]), window() * 2)
print(path("a/b.tar.gz").with_suffix(".zip"), path("a/b.txt").with_stem("c"))
print(statistics.median_low([3, 1, 4, number(2)]), statistics.median_high([3, 1, 4, number(2)]))
print(calls)
print(rng.sample(["a", "b", "c"], counts=[3, 1, 1], k=4))
