"""Nothing is less than NaN: where it ends up depends on the comparisons that sorting makes."""

from statistics import median

data = [20.7, float("NaN"), 19.2, 18.3, float("NaN"), 14.4]
print(sorted(data), sorted(data, reverse=True))
print(median(data), median([x for x in data if x == x]))
nan = float("nan")
falling = [5.0, 5.0, 4.0, nan, 3.0, 3.0, nan, 1.0, 2.0]
print(sorted(falling))
falling.sort(key=lambda v: -v)
print(falling)
print(sorted([nan, 2.0, 1.0]), sorted([2.0, nan, 1.0]), sorted([3.0, 3.0, nan, 1.0, 0.5]))
