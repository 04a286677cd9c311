import re
def parts(text):
    xs = text.split(",")
    xs.append(5)
    xs.insert(0, None)
    return xs
def rec(m):
    d = m.groupdict()
    d["n"] = 3
    d["f"] = {"k": "v"}
    return d
print(parts("a,b"))
m = re.match(r"(?P<a>\w)(?P<b>\d)?", "x")
print(rec(m), m.groupdict())
ys = "q w".split()
ys += [1.5]
zs = sorted("ba")
zs.append(0)
ws = list("ab")
ws[0] = 1
print(ys, zs, ws, "q w".split())
