d = {"a": 3, "b": 1}
print(sorted(d.items(), key=lambda kv: kv[1]))
print(list(d.items()), max(d, key=d.get), min(d.items(), key=lambda p: p[1]))
for k, v in sorted(d.items()):
    print(k, v)
pairs = [(v, k) for k, v in d.items()]
items = list(d.items())
print(pairs, items[0][0], dict(sorted(d.items())), tuple(d.items()))
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
view = d.items()
print(len(view), d.items())
print([x for x in d.items()], d.keys(), d.values())
print(max(d.values()), sum(d.values()), "a" in d.keys(), {v: k for k, v in d.items()})
