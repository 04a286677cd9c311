"""str methods, slicing, formatting with non-BMP characters."""


def is_palindrome(s):
    cleaned = "".join(ch.lower() for ch in s if ch.isalnum())
    return cleaned == cleaned[::-1]


def rle(s):
    out = []
    for ch in s:
        if out and out[-1][0] == ch:
            out[-1][1] += 1
        else:
            out.append([ch, 1])
    return "".join(f"{c}{n}" if n > 1 else c for c, n in out)


def title_case(s, small=("of", "the", "and")):
    words = s.lower().split()
    return " ".join(w if i and w in small else w.capitalize() for i, w in enumerate(words))


def wrap(s, width):
    return [s[i:i + width] for i in range(0, len(s), width)]


s = "naïve 😀 café 👍"
print(len(s), s[6], s[::-1], s.upper(), s.find("café"), s.index("👍"), s.split("😀"))
print([ch for ch in s if ord(ch) > 0xFFFF], s.encode("utf-8")[:4], len(s.encode("utf-16-le")), ascii(s))
print(is_palindrome("A man, a plan, a canal: Panama"), rle("aaabccd😀😀"), title_case("the lord OF the rings"))
print(wrap("abcdefgh", 3), "😀".center(5, "*"), "👍x".ljust(4, "."), f"{'😀':>3}|{'é':^5}|")
print("a-b_c d".translate(str.maketrans("-_", "  ")), "x".join("abc"), "Hello"[1:-1], "Hello"[-3:], "abc"[5:], "abc"[-10:2])
print("spam" in "spamalot", "b" < "a", "Zebra" < "apple", max("hello"), sorted("hello", reverse=True), "abc" * 0 == "")
print("%s is %d years and %.1f%% %r" % ("Ann", 30, 12.345, "x"), "{:>8.3f}|{:<8}|{:^8}|{:08.2f}".format(3.14159, "ab", "mid", -2.5))
print(f"{1234567.891:,.2f} {255:#x} {255:#b} {255:o} {0.00001234:e} {1e-7} {123456789012345678} {5/3:.4g} {True:d} {'x':*^7}")
print("one,two;three".replace(";", ",").split(","), "a b  c ".split(" "), "a b  c ".split(), "k: v: w".split(": ", 1), "l1\nl2\r\nl3".splitlines())
print("www.example.com".removeprefix("www.").removesuffix(".com"), "xxhixx".strip("x"), "  pad ".lstrip() + "|", "tacocat".rfind("c"), "banana".count("ana"))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), "Title Case".istitle(), "   ".isspace(), "".isalpha(), "ⅷ".isnumeric(), "x1".isidentifier(), "\n".isprintable())
print("Straße".casefold(), "ǆ".title(), "İ".lower().encode(), "ŉ".upper(), "ﬀ".capitalize(), "Σας".lower())
print(repr("tab\t nl\n quote' dq\" \\ \x00 \u200b é 😀"), "\N{GREEK SMALL LETTER ALPHA}", "\x41\u0042\U00000043")
print("{!r:>10} {:{}} {a[0]} {b.real}".format("s", "w", 5, a=[1], b=3))
print("a😀b".partition("😀"), "a😀b😀".rpartition("😀"), "😀a".zfill(4), list("é😀"), "e\u0301" == "é")
