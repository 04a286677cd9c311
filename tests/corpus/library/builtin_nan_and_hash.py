import math
nan = float("nan")
print(hash(1) == hash(1.0), hash(True) == hash(1), hash("a") == hash("a"), hash((1, 2)) == hash((1.0, 2.0)), hash(2.5) == hash(2.5), hash(0.5) == hash(1))
print(hash(5), hash(-1), hash(True), hash(2**61), hash(3.0), hash(0.5), hash(10**20))
print(sorted([3.0, nan, 1.0, 2.0]))
print(max([nan, 1.0]), max([1.0, nan]), min(nan, 1.0), min([2.0, nan, 1.0]))
xs = [2.0, nan, 1.0]
xs.sort()
print(xs, nan in xs, xs.index(nan), nan == nan)
d = {"a": 1}
e = {"a": 1}
print(d.values() == e.values(), d.keys() == e.keys(), d.items() == e.items(), d.keys() == {"a"}, list(d.values()) == list(e.values()))
print(d.keys(), d.values(), d.items(), list[int], dict[str, int], tuple[int, ...])
print(type(d.keys()), type(range(3)), type({}.values()))
print(sorted([float("inf"), -float("inf"), 0.0]), sum([0.1] * 10), math.fsum([0.1] * 10), max("abc"), min([[2], [1, 5]]))
print(round(2.5), round(-0.5), round(1e16), round(2.675, 2), round(1234, -2), round(5, 0), round(7.0, 0))
print(divmod(-7, 2), divmod(7.5, -2), -7 // 2, -7 % 3, 7 % -3, 0.1 + 0.2, 1e16, 1e15, 1.5e300 * 1e10, 5 // 0.3)
print(int("0x1f", 16), int("0b101", 0), int(" 12_000 "), float("1e-5"), float(" inf "), complex("1+2j"), bool([]), bool("0"))
print(all([]), any([]), sum([[1], [2]], []), list(zip("ab", [1, 2], strict=True)), list(enumerate("ab", 5)), list(reversed("abc")))
print(pow(2, -1), pow(3, 4, 5), pow(3, -1, 7), abs(-3 + 4j), chr(8364), ord("€"), ascii("é€"), bin(-5), oct(8), hex(255))
print(repr("it's"), repr('a"b\'c'), str(b"x"), bytes("é", "utf8"), bytearray(b"ab"), slice(1, 2), slice(None, 5, 2).indices(3))
