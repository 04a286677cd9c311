import sys
print(callable(print), callable(5), isinstance(True, int), isinstance([], (list, tuple)), issubclass(bool, int), type(3).__name__, type("").__name__, type(None).__name__)
print(list(map(str, [1, 2])), list(map(int, ["1", "2"])), [*range(3)], {**{"a": 1}, "b": 2}, list(zip([1, 2, 3], "ab")), list(zip("ab", [1, 2], strict=True)), sorted(["b", "A", "c"], key=str.lower), sorted([(2, "a"), (1, "b")]), list(reversed("abc")), list(map(len, ["a", "bb"])), list(filter(str.isdigit, ["1", "a"])))
it = iter([1, 2, 3]); print(next(it), next(it), next(it), next(it, "done"))
try:
    next(it)
except StopIteration:
    print("stop")


class P:
    def __init__(self):
        self.x = 1

    def __repr__(self):
        return "P()"

    def __len__(self):
        return 3

    def __contains__(self, item):
        return item == 1

    def __getitem__(self, i):
        return i * 2

    def __call__(self, a):
        return a + 1


p = P()
print(hasattr(p, "x"), hasattr(p, "y"), getattr(p, "x"), getattr(p, "z", "none"), p, repr(p), len(p), 1 in p, p[4], p(1), vars(p), bool(p))
setattr(p, "x", 5); print(p.x, p.__dict__, p.__class__.__name__)
print(hash("a") == hash("a"), format(3.14159, ".2f"), format(5, "b"), format("x", ">3"), abs(-2.5), round(2.567, 1), divmod(7, 3), pow(3, 2), chr(65), ord("A"), bin(3))
print(*[1, 2], sep="-", end="!\n"); print("a", "b", sep=""); print(); print("x", end=""); print(1, None, True, 2.0, [None], {"k": (1,)}, sep=", ", file=sys.stdout)
print(all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]), sum([[1], [2]], []), max({"a": 3, "b": 1}.items(), key=lambda kv: kv[1]), min(["bb", "a"], key=len), min(3, 1, 2), max([1, 2], default=None), max("abc", key=ord))
