# Searching and cutting strings, by code point.
s = "héllo wörld, héllo 🌍!"
print(len(s), s[1], s[-2], s[-3:], s[::-1], s[100:], s[5:2], s[19:20])
print(s.find("héllo"), s.find("héllo", 1), s.rfind("héllo"), s.find("zzz"), s.index("🌍"), s.count("l"), s.count(""))
print(s.startswith(("x", "hé")), s.endswith("!"), s.startswith("wö", 6), s.endswith("llo", 0, 5), "🌍" in s, "" in s)
for bad in (lambda: s.index("zzz"), lambda: s[99], lambda: "abc".rindex("d")):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(s.replace("l", "L", 3), "aaa".replace("aa", "b"), s.partition(", "), s.rpartition("o"), "x".partition("-"))
print("a,b,,c,".split(","), " a  b ".split(), " a  b ".split(" "), "a b c d".split(None, 2), "a-b-c".rsplit("-", 1), "".split(), "".split(","))
print("line1\nline2\r\nline3\n".splitlines(), "a\n\nb".splitlines(True), "x\x0by\x1cz".splitlines(), "".splitlines())
print("🌍🌎".upper(), "🌍abc".find("a"), len("e\u0301"), "ab"[1:] * 3, "=" * 0, "-" * -1)
print("  pad ".strip() + "|", "xxhixx".strip("x"), "abcba".lstrip("ab"), "mississippi".rstrip("ip"), "www.x.com".removeprefix("www."), "a.py".removesuffix(".py"))
print("abc" < "abd", "Z" < "a", "" < "a", "é" > "z", "10" < "9", max("hello"), sorted("hello"), "".join(reversed("abc")))
print("tab\tsep".expandtabs(), "01\t012\t0".expandtabs(4), "42".zfill(5), "-42".zfill(5), "+7".zfill(2), "ab".ljust(4, ".") + "|", "ab".rjust(4) + "|", "ab".center(5, "*"))
