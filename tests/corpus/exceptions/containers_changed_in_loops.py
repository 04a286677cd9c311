def f(x, y):
    return x is y
a = {"k": [1]}
b = {"k": [1]}
print(f(a, b), f(a, a), f(a["k"], b["k"]), f([], []))
vals = [a, b, "s", 3]
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    for k in d.keys():
        del d[k]
except RuntimeError as e:
    print("RuntimeError:", e)
s = {1, 2}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    for k, v in d.items():
        d.pop(k)
except Exception as e:
    print(type(e).__name__, e)
