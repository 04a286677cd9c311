text = "naïve 😀 café"
print(len(text), text[6], text[-4:], text[::-1])
print([hex(ord(c)) for c in "é😀"], chr(0x1F600), "😀" in text, text.index("c"))
print(text.upper(), text.encode("utf-8")[:6], len(text.encode("utf-16-le")))
print("😀😁".split("😁"), "a😀b".partition("😀"), "😀".center(5, "*"), "😀x".ljust(4, "-"))
print("straße".upper(), "ΑΣ".lower(), "ǆ".title(), "ﬁ".upper(), "İ".lower() == "i̇")
print("１２".isdigit(), "²".isdigit(), "²".isdecimal(), "Ⅷ".isnumeric(), "ab1".isalnum(), "_a1".isidentifier())
print(sorted(["é", "z", "a", "😀", "Z"]), max("a😀"), "a" < "😀", "abc" < "abd")
print("tab\tsep".expandtabs(8), "x\x00y".isprintable(), repr("\x7f\u200b\n'"), ascii("é😀"))
print("a,b;c".replace(",", ";").split(";"), "  lead".lstrip(), "xxabcxx".strip("x"), "banana".rfind("an"))
for word in "one two  three".split(" "):
    print(repr(word), word.capitalize(), word.zfill(6))
print("%s|%10s|%-10s|%.3s" % ("é", "é", "é", "abcdef"), f"{'😀':>4}|{'é':^5}|")
