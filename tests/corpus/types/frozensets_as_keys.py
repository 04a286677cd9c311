pairs = {frozenset(("a", "b")): 3, frozenset(["b", "c"]): 4}
print(pairs[frozenset({"b", "a"})], frozenset("cb") in pairs)
seen = set()
for p in [(1, 2), (2, 1), (3, 4)]:
    key = frozenset(p)
    if key in seen:
        print("dup", sorted(key))
    seen.add(key)
print(len(seen), {frozenset([1, 2]), frozenset([2, 1])} == {frozenset([2, 1])})
groups = {}
for word in ["listen", "silent", "enlist", "google"]:
    groups.setdefault(frozenset(word), []).append(word)
print(list(groups.values()))
def edges(graph):
    return {frozenset((a, b)) for a, bs in graph.items() for b in bs}
print(len(edges({"x": ["y", "z"], "y": ["x"]})))
roads: dict[frozenset[str], int] = {}
roads[frozenset({"p", "q"})] = 7
print(roads.get(frozenset({"q", "p"}), 0), roads.get(frozenset({"q"}), 0), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
cover = set()
cover |= {frozenset("ab")}
both = cover | {frozenset("ba"), frozenset("c")}
print(len(both), len(both & cover), len(both - cover))
