from functools import reduce
from itertools import accumulate, starmap
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, z * 2, 2 * z, z / 2, 1 / z, z ** 2, z - 1, 1 - 0j, z == 3 + 4j, complex(1, 2) ** 2)
print(complex("1+2j"), complex("-3.5j"), complex("2"), complex(1), complex(), [1j, 2 + 0j], z ** 0.5, z ** -1, 1j * 1j, (2 + 1j) / (1 - 1j))
total = sum([1 + 1j, 2 - 3j], 0j)
print(total, type(z).__name__, z != 1, bool(0j), bool(z))
try:
    z / 0
except ZeroDivisionError as e:
    print(e)
print((5).real, (5).imag, (2.5).real, (7).numerator, (7).denominator, float.fromhex("0x1.8p+1"))
f = frozenset([1, 2])
print(f | {3}, f & {2}, f - {1}, f ^ {2, 5}, f <= {1, 2, 3}, {1, 2} | f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
print(dict([("k", 1)], z=2), dict(zip("ab", [1, 2]), c=3))
table = str.maketrans({"a": "1", "b": None, ord("c"): "XYZ"})
print("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip", "o")), "abc".translate(str.maketrans({"a": "x"})), "abc".translate({97: "q", 98: None}))
print(reduce(max, [3, 9, 2], 5), list(accumulate([3, 1, 4], max)), list(starmap(pow, [(2, 5), (3, 2)])), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [3, 2])), reduce(min, [3, 1, 2]))
print(list(starmap(divmod, [(7, 2), (9, 4)])))
points = {"origin": 0j, "p": 1 + 1j}
for name, p in points.items():
    print(f"{name}: {p} {p.real:.1f}")
