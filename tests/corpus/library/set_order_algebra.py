a = {5, 1, 9, 33}
b = {9, 2, 5}
print(a, a & b, sorted(a | b), a - b, sorted(a ^ b), a <= b, {5} < a, a.isdisjoint({7}))
a.add(2)
a.discard(100)
a.remove(33)
print(a, len(a), 2 in a, sorted(a, reverse=True))
a.update([10, 11], (12,))
a -= {10}
a |= {40}
a &= set(range(50))
a ^= {1, 3}
print(a)
try:
    a.remove(1000)
except KeyError as error:
    print("missing", error)
f = frozenset("hello")
print(len(f), sorted(f), f == set("helo"), sorted(f | set("xyz")))
words = "the cat and the dog and the bird".split()
seen = set()
unique = [w for w in words if not (w in seen or seen.add(w))]
print(unique, len(set(words)), sorted({len(w) for w in words}), {n % 3 for n in range(10)})
print(set(), set([1, 1, 2]), {1, 2} == {2, 1}, {1, 2} | {3} > {1}, set("ab").union("cd", "ef") >= set("f"), {1, 2}.issuperset([1]))
copy = a.copy()
copy.clear()
print(len(a) > 0, copy, bool(copy), {(1, 2), (1, 2)}, a.intersection([2, 5], {5, 9}), a.difference([2], [5]) == a - {2, 5})
big = {i * 37 % 101 for i in range(20)}
print(big)
