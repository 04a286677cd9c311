from collections import defaultdict, Counter
from functools import lru_cache

groups = defaultdict(list)
for w in ["eat", "tea", "tan", "ate", "nat", "bat"]:
    groups[tuple(sorted(w))].append(w)
print(list(groups.values()))
seen = set()
for xs in ([1, 2], [2, 1], [1, 2]):
    t = tuple(xs)
    if t in seen:
        print("seen", t)
    seen.add(t)
print(len(seen), Counter(tuple(x) for x in ([1], [1], [2, 3])))
d = {}
for xs in ([1, 2], [1, 2, 3], [1, 2]):
    d[tuple(xs)] = d.get(tuple(xs), 0) + 1
print(d, tuple([1, 2]) in d, d[(1, 2)])


class Memo:
    def __init__(self, fn):
        self.fn = fn
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            print("compute", args)
            self.cache[args] = self.fn(*args)
        return self.cache[args]


@Memo
def add(a, b):
    return a + b


print(add(1, 2), add(1, 2), add(2, 3))
print({tuple(r) for r in [[1, 2], [1, 2], [3]]})
print(tuple([1, 2]) == tuple([1, 2]))
