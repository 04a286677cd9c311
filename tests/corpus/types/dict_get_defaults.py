d = {"a": 1, "b": 2}
print(d.get("a", 0), d.get("z", 0), d.get("z", None), d.get("q", "none"), d.get("a", 1.5), d.get("zz", 2.5))
n = d.get("z", None)
if n is None:
    print("missing")
x = d.pop("a", None)
print(x, d.pop("nope", None), d.pop("nope", "dflt"), d.pop("b"))
s = {"k": "v"}
print(s.get("k", ""), s.get("n", None), s.get("n", 3))
v = s.get("n") or "fallback"
print(v.upper())
rec = {"id": 1, "name": "x", "price": 2.5}
print(rec.get("id", 0) + 1, rec.get("name", "?").upper(), rec.get("price", 0) * 2, rec.get("zip", "00"))
totals = {}
for k, a in [("x", 1.5), ("y", 2), ("x", 3.0)]:
    totals[k] = totals.get(k, 0) + a
print(totals)
groups = {}
for w in "a bb cc d".split():
    groups[len(w)] = groups.get(len(w), []) + [w]
print(groups)
print(rec.pop("name"), rec.pop("id") + 1, rec)
