from itertools import islice
def lev(a, b):
    previous = range(len(b) + 1)
    print(previous)
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    print(previous, len(previous))
    return previous[-1]
print(lev("kitten", "sitting"), lev("", "abc"))
it = iter("abcdefgh")
next(islice(it, 3, 3), None)
print(next(it), list(islice(it, 2, 1)), next(it))
box = {"r": range(3), "l": [1], "n": 5}
print(box, box["r"], list(box["r"]), len(box["r"]), 2 in box["r"])
for v in (range(2), "ab", (1,)):
    print(v, len(v), v[0], type(v).__name__)
