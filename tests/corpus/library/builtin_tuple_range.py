# Tuples and ranges.
t = (1, "two", 3.0, (4, 5))
print(t, t[1], t[-1][0], t[1:3], t[::-1], len(t), 3 in t, t.index("two"), t.count(1), (1,), (), ((),), t + (6,), (0, 1) * 2)
a, *rest = t
*head, last = (1, 2, 3)
(x, y), z = (1, 2), 3
print(a, rest, head, last, x + y + z, (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, "a") == (1, "a"), (2, 1) > (1, 9))
for bad in (lambda: t[9], lambda: t.index(99), lambda: [] + (1,), lambda: [1][2]):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    p, q = (1, 2, 3)
except ValueError as e:
    print(e)
try:
    p, q, r = [1, 2]
except ValueError as e:
    print(e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
print(hash((1, 2)) == hash((1, 2)), {(0, 0): "o"}[(0, 0)], tuple("abc"), tuple([1, 2]), tuple(range(3)), max((1, 5), (2, 0)), sorted([(2, "a"), (1, "b"), (1, "a")]))
r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 4 in r, 5 in r, r.index(4), r.start, r.stop, r.step, list(reversed(r)), r == range(10, -1, -3))
print(range(0), list(range(5, 2)), range(3) == range(0, 3, 1), len(range(0, 10**6, 7)), sum(range(1, 11)), max(range(5)), range(5)[::2], list(range(-3, 3, 2)))
for bad in (lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(3).index(7)):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
s = slice(1, 10, 2)
print(s, s.start, s.step, s.indices(6), "abcdefghij"[s], [0, 1, 2, 3][slice(None, -1)], slice(3) == slice(None, 3, None))
print(*t[:2], sep="/", end=".\n")
print([*range(2), *"ab"], {**{"a": 1}}, max(*[3, 9]), [i for i, _ in enumerate(t)], list(zip(*[(1, "a"), (2, "b")])))
