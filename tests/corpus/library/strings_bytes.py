text = "naïve café — 日本語 🎉"
print(len(text), len(text.encode()), text[::-1], text.upper(), text.find("日"), text.index("é"))
print(text.encode("utf-8")[:8], "é".encode("latin-1"), b"caf\xc3\xa9".decode(), "日本".encode("utf-16-le"))
print(text.encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
print(b"\xff\xfe".decode("utf-8", errors="replace"), ascii("é🎉"), repr("tab\t'quote' \"d\" \x00"))
print("a-b_c d".replace("-", " ").split(), "x=1;y=2".split(";"), "one  two".split(" "), "".split(), "".split(","))
print("abc" < "abd", "Z" < "a", "10" < "9", max("hello"), sorted("bca", reverse=True))
print("hello"[1:-1], "hello"[-3:], "hello"[::2], "hello"[10:], "ab" * 3, "-".join(["a", "b"]))
print("Hello".swapcase(), "hello".startswith(("he", "x")), "hello".endswith("lo"), "a1".isalnum(), "٣".isdigit(), "½".isnumeric(), "abc".isidentifier(), " ".isspace())
print("hello world".count("o"), "hello".removeprefix("he"), "hello".removesuffix("lo"), "%s" % "x", "abc".translate({97: "A", 98: None}))
print("{:>10}|{:^10}|{:<10}|{:*>5}".format("r", "c", "l", 7), f"{'é':>3}|{'日本':<5}|")
data = bytearray(b"hello")
data[0] = ord("J")
data.extend(b"!!")
print(data, data.upper(), data.find(b"l"), bytes(data[1:3]), data.decode(), list(data[:2]), data.hex())
print(b"a,b,c".split(b","), b" x ".strip(), b"-".join([b"1", b"2"]), b"abc"[1], b"abc"[1:2], bytes([65, 66]), bytes(3), b"ab" + b"c", b"x" in b"xyz")
print(int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"), b"ABC".lower(), b"a\tb".expandtabs(4), b"%d-%s" % (1, b"z"), b"abc".translate(None, b"b"))
print("ß".upper(), "ẞ".lower(), "Σίσυφος".lower(), "ŉ".upper(), "ﬃ".casefold(), "I".lower(), "i̇".upper() == "İ")
print("a\u0301" == "á", len("a\u0301"), "\N{GREEK SMALL LETTER ALPHA}", "\U0001F600", "abc\
def")
