"""Stars on both sides of an assignment."""
records = [("Ann", 30, "x", "y"), ("Bob", 25), ("Cid", 41, "z")]
for name, age, *tags in records:
    print(name, age, tags)
first, *middle, last = [1, "two", 3.0, None]
print(first, middle, last)
head, *tail = "hello"
print(head, tail)
*init, end = range(5)
print(init, end)
(a, *b), c = [1, 2, 3], "z"
print(a, b, c)
print([x for x, *_ in records], {n: rest for n, *rest in [(1, 2, 3), (4,)]})
merged = [*middle, *tail[:2], *{"k": 1}]
print(merged, (*"ab", 1), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})


def show(*args, sep="/", **kw):
    return sep.join(map(str, args)) + (str(kw) if kw else "")


print(show(1, "b", 2.5), show("a", sep="."), show(*[1, 2], *"xy", sep="-", **{"q": 1}))
x = [1, 2, 3, 4, 5]
x[1:3] = ["a", "b", "c"]
print(x)
x[::2] = [0, 0, 0]
print(x)
del x[1], x[0:2]
print(x)
i = 0
i, x[i] = 1, "set"
print(i, x)
m = [[0] * 3 for _ in range(2)]
m[0][1], m[1][2] = m[1][2] + 5, m[0][1] + 7
print(m)
p = q = []
p.append(1)
print(q, p is q)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
d = {"n": 1}
d["n"] += 5
d["list"] = d.get("list", []) + [1]
d["list"] += [2]
print(d)
