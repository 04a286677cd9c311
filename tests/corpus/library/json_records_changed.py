import json

data = json.loads('[{"n": "a", "s": 3}, {"n": "b", "s": 9}, {"n": "c", "s": 5}]')
data.append({"n": "d", "s": 1})
best = max(data, key=lambda r: r["s"])
print(best["n"])
print([r["n"] for r in sorted(data, key=lambda r: -r["s"])])
print(sum(r["s"] for r in data), len(data))
for i, r in enumerate(data, 1):
    print(i, r["n"])
for a, b in zip(data, data[1:]):
    print(a["n"], b["n"])
names = list(map(lambda r: r["n"].upper(), data))
print(names, any(r["s"] > 8 for r in data), all(r["s"] > 8 for r in data))
data.sort(key=lambda r: r["s"])
print([r["n"] for r in data], data[0], min(r["s"] for r in data))
first, *rest = data
print(first["n"], len(rest))
by = {}
for r in data:
    by.setdefault(r["s"] % 2, []).append(r["n"])
print(by)
print(list(data[0].items()), sorted(data[0]), list(reversed(data))[0]["n"])
print("n" in data[0], "zz" in data[0], data[0].get("zz"), data[0].get("s", 0) + 1)
for k, v in data[0].items():
    print(k, v)
del data[0]["s"]
print(data[0], data[1]["s"] / 2, f"{data[1]['s']:>5}|{data[2]['s']:.2f}")
total = 0
for r in data:
    total += r.get("s", 0)
print(total)
