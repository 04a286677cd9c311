# What strings are made of, and case in all its corners.
samples = ["abc", "ABC", "Abc Def", "abc1", "123", "½", "²", "٣", "", " ", "a_b", "é", "ß", "ǅ", "x\ty", "\n", "if", "9a", "αβγ"]
for s in samples:
    flags = "".join(str(int(f(s))) for f in (str.isalpha, str.isdigit, str.isdecimal, str.isnumeric, str.isalnum, str.isspace, str.islower, str.isupper, str.istitle, str.isidentifier, str.isprintable, str.isascii))
    print(f"{s!r:<10}{flags}")
print("straße".upper(), "ŒUVRE".lower(), "İ".lower() == "i̇", "ﬀ".upper(), "ΑΣ".lower(), "ß".casefold(), "Straße".casefold() == "STRASSE".casefold())
print("hello world's end".title(), "hello WORLD".capitalize(), "Hello".swapcase(), "ñ".upper(), "éA".swapcase(), "they're bill's".title())
print("%s|%5s|%-5s|%.2s" % ("a", "b", "c", "defg"), "{:^7}|{:*<4}|{:>3}".format("mid", "x", "toolong"))
print(ord("€"), chr(128512), ord("😀"), "\N{GREEK SMALL LETTER PI}", "\u00e9" == "é", "\x41", ascii("é😀"), repr("it's"), repr('a"b\'c'))
print(repr("\t\n\\\x00\x7f\xa0\u200b"), "a\\b", r"a\nb", "tab\there", len(r"\n"))
print("abc".translate({97: "x", 98: None}), "hello".translate(str.maketrans("lo", "01")), "x".translate({120: 0x1F600}))
print("a" "b" 'c', "ab" * 2 + "c", "x" in "xyz", "yz" not in "xyz", str(None), str(1.0), str([1, "a"]), str(b"hi"))
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    chr(-1)
except ValueError as e:
    print(e)
try:
    ord("ab")
except TypeError as e:
    print(e)
