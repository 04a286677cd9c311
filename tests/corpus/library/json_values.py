import json
d = json.loads('{"a": null, "b": 0, "c": "", "d": [1], "e": true, "f": 5}')
x = d.get("zz")
print(x is None, d["a"] is None, d.get("b") is not None, d["a"] == None)
if d.get("zz") is None:
    print("missing")
if not d.get("c"):
    print("empty")
y = d.get("zz") or "default"
print(y, d["e"] is True, d["f"] == 5, d["f"] > 3, 3 < d["f"] < 10, d["f"] in (5, 6), "d" in d)
z = d.get("f", 0) + 1
print(z, int(d["f"]) * 2, float(d["f"]), str(d["f"]), f"{d['f']:03d}", round(d["f"] / 3, 2), [n * 2 for n in d["d"]])
total = 0
for k in ("b", "f"):
    total += d[k]
print(total, abs(d["f"] - 10), max(d["b"], d["f"]), min([d["b"], 3]), -d["f"], d["f"] % 2, d["f"] // 2, d["f"] ** 2)
def find(items, key):
    for item in items:
        if item["id"] == key:
            return item
    return None
items = json.loads('[{"id": 1, "v": "x"}, {"id": 2, "v": "y"}]')
hit = find(items, 2)
print(hit["v"] if hit else "no", find(items, 9) is None)
print(sorted(items, key=lambda i: i["id"], reverse=True)[0]["v"], {i["id"]: i["v"] for i in items}, [i for i in items if i["id"] > 1], any(i["v"] == "x" for i in items))
names = ", ".join(i["v"] for i in items)
print(names, len(items), type(items).__name__, list(d.keys()), list(d.values())[-1], isinstance(d["f"], int), isinstance(d["e"], (int, str)))
