xs = [{1, 2}, {2, 3}, {5}]
print(sorted(set.union(*xs)), sorted(set().union(*xs)), set.intersection(*xs), sorted(set.union({9}, *xs)))
print(sorted(frozenset({1}).union([2])), {1, 2}.issubset({1, 2, 3}))
words = ["bella", "label", "roller"]
print(sorted(set.intersection(*map(set, words))), sorted(set.intersection(*[set(w) for w in words])), sorted(set("xyz").union(*words)))
base = {1, 2, 3, 4}
print(base.difference(*[[1], [2]]), base.intersection(*[{1, 2}, {2, 9}]), base.union(*[[7]]))
def common(*groups):
    return sorted(set.intersection(*groups)) if groups else []
print(common({1, 2}, {2, 3}), common())
