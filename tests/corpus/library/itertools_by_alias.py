import itertools as it
import operator as op

print(list(it.accumulate([1, 2, 3, 4], op.mul)), list(it.accumulate([1, 2], initial=10)))
print(list(it.chain([1], (2,), {3: "x"}, "ab")), list(it.repeat(0, 3)), list(it.islice(it.count(5, 2), 3)))
print([(k, len(list(g))) for k, g in it.groupby("aaabbc")], list(it.zip_longest("abc", [1], fillvalue=0)))
print(list(it.product([0, 1], repeat=2)), list(it.permutations([1, 2, 3], 2))[:3], list(it.combinations(range(4), 3)))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.starmap(op.add, [(1, 2), (3, 4)])), list(it.pairwise("abcd")))
a, b = it.tee(range(3))
next(b)
print(list(zip(a, b)), list(it.batched("abcdefg", 3)), list(it.compress("abc", [True, False, True])))
cyc = it.cycle(["r", "g"])
print([next(cyc) for _ in range(5)], list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.takewhile(str.isalpha, "ab1c")))


def chunks(seq, n):
    it_ = iter(seq)
    while chunk := list(it.islice(it_, n)):
        yield chunk


def window(seq, n=2):
    iters = it.tee(seq, n)
    for i, x in enumerate(iters):
        next(it.islice(x, i, i), None)
    return zip(*iters)


def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x


def unique(seq, key=None):
    seen = set()
    for x in seq:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


print(list(chunks(range(7), 3)), list(window([1, 2, 3, 4], 3)), list(flatten([1, [2, (3, [4])], 5])))
print(list(unique("AbBaC", str.lower)), list(unique([3, 1, 3])), next(filter(lambda x: x > 2, [1, 2, 3]), None))
people = [("ann", "eng", 3), ("bob", "ops", 5), ("cy", "eng", 4)]
for dept, rows in it.groupby(sorted(people, key=op.itemgetter(1)), key=op.itemgetter(1)):
    rows = list(rows)
    print(dept, [r[0] for r in rows], sum(map(op.itemgetter(2), rows)))
print(max(people, key=op.itemgetter(2))[0], sorted(people, key=lambda p: (-p[2], p[0]))[0], dict(zip("ab", it.count())))
print(sum(1 for _ in it.combinations(range(10), 2)), any(x == y for x, y in it.pairwise([1, 2, 2])), list(map(op.sub, [5, 6], it.repeat(1))))
