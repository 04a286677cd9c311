# sets and frozensets: algebra, comparison, change in place.
a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), a & b, sorted(a - b), sorted(a ^ b), a.isdisjoint({9}), {1} < a, a <= a, a < a, a >= {1, 2}, a > b, not a)
print(sorted(a.union([7], [8])), a.intersection([3, 2], {2}), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([3, 9])), a.issubset(range(5)), a.issuperset([]))
a.add(3)
a.discard(99)
a.update([5, 6], {7})
a.remove(1)
print(sorted(a), len(a), 5 in a, a == {2, 3, 5, 6, 7})
for bad in (lambda: a.remove(42), lambda: set().pop(), lambda: {[]}, lambda: a + b):
    try:
        bad()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
a &= {2, 3, 5}
a -= {5}
a |= {10}
a ^= {2, 11}
print(sorted(a), set("aab") == {"a", "b"}, set(), frozenset(), frozenset({1}), {*range(3)}, {x % 3 for x in range(10)})
f = frozenset([1, 2])
print(f | {3} == frozenset({1, 2, 3}), type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
words = ["b", "a", "b", "c", "a"]
seen = set()
print([w for w in words if not (w in seen or seen.add(w))], list(dict.fromkeys(words)), len(set(words)), sorted(set(words), reverse=True))
a.intersection_update([10])
b.difference_update({4})
print(a, b, a.copy() == a, a.copy() is a, {1, 2} == {2, 1}, {1} != {1, 2}, set([1, 2]) <= frozenset([1, 2, 3]), bool(set()))
c = {1, 2, 1}
print(len(c), max({3, 1}), sum({1, 2}), min({"b", "a"}), any({0}), {(1, 2), (1, 2)}, {None})
a.clear()
print(a, a.pop() if a else "empty", {i: {i} for i in range(2)}, [{1}, {2}] == [{1}, {2}], sorted([{1, 2}, {1}], key=len))
