s = "Hello, World"
print(s.index("o"), s.rindex("o"), s.find("o", 5), s.rfind("zz"), s.count("l", 3), s.endswith("ld", 5), s.startswith("World", 7))
print("abc".isalnum(), "ab1".isidentifier(), "\n".isprintable(), "AB".isupper(), "ab".islower(), "½".isnumeric(), "²".isdigit(), "5".isdecimal(), "abc".isascii())
print("a,b".partition(":"), "a:b:c".rsplit(":", 1), " x ".strip(), "xxaxx".strip("x"), "..a".lstrip("."), "a..".rstrip("."))
print("{:>5}{:<5}{:^5}".format(1, 2, 3), "abc".ljust(5, "-"), "7".zfill(3), "-7".zfill(4), "a".join(["x", "y"]), "x".join("abc"))
print("ab" * 3, 2 * "cd", "a" in "abc", "z" not in "abc", "abc" < "abd", max("hello"), min("hello"), sorted("hello"), list("hi"), tuple("hi"), set("a"))
print("abc"[1], "abc"[-1], "abcdef"[1:4], "abcdef"[::2], "abcdef"[::-1], "abcdef"[-3:], "abcdef"[10:], repr("it's"), repr('a"b'), repr("a\tb\\"), ascii("é"))
try:
    "abc".index("z")
except ValueError as e:
    print(e)
try:
    "abc"[5]
except IndexError as e:
    print(e)
print("A-B_c".swapcase(), "hello world".title(), "hELLO".capitalize(), "ß".casefold(), "Straße".lower(), "abc".replace("b", ""), "aaa".replace("a", "b", 1), "ab\ncd".splitlines(True))
print("hello".translate({104: "J", 108: None}), "%d%%" % 50, "%s" % None, "%r" % "x", "%5.1f|%-6d|%+d|%e" % (2.345, 42, 7, 12345.678), "%c%c" % (65, "b"))
print(f"{3.14159:.2f} {1000000:,} {255:#x} {5:08b} {0.5:%} {'x':>3} {42:+} {1e10:g} {123456789:e} {3:.1f}", f"{'a'!r:>5}", f"{s=}")
print(str(1.0), str(1e16), str(1e-5), str(123456789.123), str(True), str(None), str([1, "a"]), str((1,)), str({"a": 1}), str({1}), int("0x1f", 16), int("  12  "), float("1e3"), float("inf"), bool("False"), ord("€"), chr(97))
