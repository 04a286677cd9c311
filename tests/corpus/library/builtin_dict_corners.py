# dicts: order, views, merging, missing keys.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
del d["a"]
d["a"] = 4
print(d, list(d), len(d), "a" in d, d.get("z"), d.get("z", 0), d.pop("c"), d.pop("zz", None), d.setdefault("n", []), d)
d.setdefault("n", [1]).append(5)
print(d.popitem(), d, list(reversed(d)), d == {"a": 4, "b": 10}, {} == {}, d | {"b": 0, "x": 1}, {"x": 1} | d)
for bad in (lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {1: 2}[3], lambda: {(1, 2): 0}[(2, 1)], lambda: {1.5: 0}[2.5]):
    try:
        bad()
    except KeyError as e:
        print("KeyError", e, repr(e.args[0]))
keys = d.keys()
d["late"] = 1
print(d.keys(), d.values(), d.items(), len(keys), ("late", 1) in d.items(), 10 in d.values())
print(d.keys() & {"a", "q"}, "q" in (d.keys() | {"q"}), sorted(d.keys() - {"a"}))
e = dict(a=1, b=2)
f = dict([("x", 1), ("y", 2)], z=3)
g = dict(zip("abc", range(3)))
h = dict.fromkeys("abc", 0)
print(e, f, g, h, dict.fromkeys([1, 2]), dict(e), {**e, "b": 5, **{"q": 0}}, {v: k for k, v in e.items()})
e.update({"a": 9})
e.update(c=7)
e.update([("d", 8)])
e |= {"a": 0}
print(e, sorted(e.items(), key=lambda kv: -kv[1]), max(e, key=e.get), min(e.values()), sum(e.values()), list(e.items())[-1])
try:
    {[1]: 2}
except TypeError as err:
    print(err)
counts = {}
for ch in "abracadabra":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, {True: "t", 1: "one", 1.0: "float"}, bool({}), {"k": {"n": [1]}}["k"]["n"][0])
c = e.copy()
c.clear()
print(c, len(e), any(e), all(e.values()), dict(sorted({3: "c", 1: "a"}.items())), str({"q": 'it"s', "n": None, "f": 1.0, "t": (1,)}))
