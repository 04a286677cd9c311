s = "Hello, World"
print(s.startswith(("He", "Wo")), s.startswith("World", 7), s.endswith(("x", "ld")), s.find("o"), s.find("o", 5), s.rfind("o"), s.count("l", 0, 5))
print(s.replace("l", "L", 1), s.replace("o", "0"), s.rindex("o"), s.index("W"))
print("a,b,,c".split(","), "a b  c".split(None, 1), "a b c".rsplit(None, 1), "k=v=w".rsplit("=", 1), "k=v=w".partition("="))
print("x1".isidentifier(), "Title Case".istitle(), "abc".isascii(), "12".isdecimal(), "\n".isprintable())
print("hello".translate(str.maketrans("el", "ip")), "a-b".translate(str.maketrans("", "", "-")))
print("-".join(["a", "b"]), "tab\there".expandtabs(4), "swap CASE".swapcase(), "ß".casefold())
print(b"abc".hex(), bytes.fromhex("6162"), b"a,b".split(b","), b"x".join([b"1", b"2"]), b"hello".find(b"l"), bytes(3), bytes([65, 66]))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (10).bit_count(), (3.5).hex(), (4.0).is_integer())
d = {"a": 1}
d.update([("b", 2)])
print(d.popitem(), d, dict.fromkeys(["x", "y"], 0), dict([("p", 1), ("q", 2)]), dict(d, z=3), dict(zip("ab", [1, 2])))
a, b = {1, 2, 3}, {2, 3, 4}
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.isdisjoint({9}), a.issubset({1, 2, 3, 4}))
print(frozenset([1, 2]), len(frozenset("aab")), 2 in frozenset([2]), frozenset([1, 2]).union([3]))
print([1, 2, 1].index(1, 1))
try:
    "abc".index("z")
except ValueError as e:
    print(e)
