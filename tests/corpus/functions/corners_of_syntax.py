import sys
from datetime import date, datetime, timedelta

counter = 0


def bump(by=1):
    global counter
    counter += by
    return counter


def make_counter(start=0):
    n = start

    def inc(step=1):
        nonlocal n
        n += step
        return n

    def reset():
        nonlocal n
        n = start

    return inc, reset


def search(grid, target):
    for r, row in enumerate(grid):
        for c, value in enumerate(row):
            if value == target:
                print("found", (r, c))
                break
        else:
            continue
        break
    else:
        print("missing", target)


def variadic(first, /, *rest, sep="-", **options):
    return sep.join([first, *rest]) + "".join(f" {k}={v}" for k, v in sorted(options.items()))


def defaults(item, bucket=[]):
    bucket.append(item)
    return bucket


bump()
bump(by=4)
inc, reset = make_counter(10)
inc(); inc(5)
print(counter, inc(), reset(), inc())
search([[1, 2], [3, 4]], 3)
search([[1, 2], [3, 4]], 9)
print(variadic("a"), variadic("a", "b", "c", sep="+", x=1, b=2))
print(defaults(1), defaults(2))
first, *middle, last = range(6)
(a, b), c = [1, 2], 3
print(first, middle, last, a, b, c)
nums = [5, 3, 8, 1]
nums[1:3] = [30, 80, 90]
del nums[0]
nums += [7]
nums.insert(1, 99)
print(nums, nums[-2:], nums[::-1], nums.index(80), nums.count(7))
matrix = [[r * 3 + c for c in range(3)] for r in range(3)]
print([x for row in matrix for x in row if x % 2], [row[i] for i, row in enumerate(matrix)], list(zip(*matrix)))
if (n := len(nums)) > 3:
    print(f"{n} items")
x = y = 5
x, y = y + 1, x
print(x, y, x if x > y else y, 1 < x <= 6)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
d = {"one": 1, **{"two": 2}, "three": 3}
d |= {"four": 4}
print(d, {v: k for k, v in d.items()}, sorted(d, key=d.get, reverse=True))
s = {1, 2, 3} & {2, 3, 4} | {9}
print(sorted(s), {1, 2} <= {1, 2, 3}, frozenset([1, 1]) == {1})
when = date(2024, 2, 28) + timedelta(days=2)
print(when, when.strftime("%d/%m/%y"), (date(2024, 12, 25) - when).days, when.weekday(), datetime(2024, 1, 1, 12, 30).isoformat(sep=" "))
while True:
    bump()
    if counter % 5:
        continue
    if counter > 10:
        break
else:
    print("not reached")
print(counter, file=sys.stdout)
print("error output", file=sys.stderr)
assert counter > 10, "should be large"
try:
    value = int("42x")
except ValueError as exc:
    message = str(exc)
else:
    message = "fine"
finally:
    print("done", message)
print(__name__, type(None).__name__, type(3.5).__name__, type([]).__name__, type(bump).__name__)
