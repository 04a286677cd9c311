def make(kind):
    if kind == "a":
        return {"name": "x", "parts": [1, 2]}
    if kind == "b":
        return [1, "two", 3.0]
    return "text"


for k in "abc":
    v = make(k)
    print(v, len(v))
    print(v[0] if k != "a" else v["name"])
    for i in v:
        print("-", i)
x = make("a")
x["parts"].append(3)
x["z"] = None
print(x.keys(), list(x.items()))
y = make("b")
y.append(4)
a, b, *c = y
print(a, b, c, a + 1, b.upper(), y[1:3])
z = make("c")
print(z.upper() + "!", z[::-1], z.startswith("te"))
