# Slices of lists: out of range, negative steps, assignment and deletion.
xs = list(range(10))
print(xs[2:5], xs[-3:], xs[:-8], xs[20:], xs[-20:3], xs[::3], xs[::-1], xs[8:2:-2], xs[5:5])
print(xs[-1:-4:-1], xs[:3:-1], xs[3::-1], xs[100:-100:-4])
ys = xs[:]
ys[2:4] = ["a", "b", "c"]
print(ys, len(ys))
ys[5:5] = [0, 0]
ys[:1] = []
print(ys)
ys[::3] = ["x"] * len(ys[::3])
print(ys)
try:
    ys[::2] = [1]
except ValueError as e:
    print(e)
del ys[1:4]
del ys[::2]
print(ys, xs == list(range(10)))
zs = [1, 2, 3]
zs[len(zs):] = [4, 5]
zs[-2:] = (9, 8, 7)
print(zs, zs * 2, [0] * 3, [] * 5, zs + [1.5])
zs[:] = reversed(zs)
print(zs)
for bad in (lambda: xs[10], lambda: [][0], lambda: xs[-11], lambda: xs.pop(99), lambda: [].pop()):
    try:
        bad()
    except IndexError as e:
        print("IndexError:", e)
