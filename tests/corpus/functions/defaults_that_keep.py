def collect():
    fs = []
    for i in range(3):
        fs.append(lambda i=i: i * 10)
    for word in ["a", "b"]:
        fs.append(lambda word=word: word.upper())
    for k, v in {"x": 1, "y": 2}.items():
        fs.append(lambda k=k, v=v: f"{k}{v}")
    n = 5
    fs.append(lambda n=n: n)
    n += 1
    fs.append(lambda n=n: n)
    base = 100
    fs.append(lambda x=1, base=base: base + x)
    left = 2
    while left:
        half = left / 2
        fs.append(lambda half=half, left=left: (half, left))
        left -= 1
    return [f() for f in fs]


def nested(items):
    table = {}
    for row in items:
        for cell in row:
            table[cell] = lambda cell=cell, row=row: (cell, len(row))
    return [table[c]() for c in sorted(table)]


def reused():
    fs = []
    for c in "ab":
        fs.append(lambda c=c: c)
    for c in (1, 2):
        fs.append(lambda c=c: c)
    return [f() for f in fs], c


handlers = {}
for name in ("up", "down"):
    handlers[name] = lambda times=1, name=name: " ".join([name] * times)
print(collect())
print(nested([[3, 1], [2]]))
print(reused())
print(handlers["up"](), handlers["down"](2), name)
print([f(2) for f in [lambda y, z=z: y + z for z in range(3)]])
