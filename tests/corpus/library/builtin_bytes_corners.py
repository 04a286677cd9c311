# bytes: literals, searching, conversion, errors.
b = b"Hello, \x00\xff w\xc3\xb6rld\n"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1][:4], b[50:], list(b[7:9]), b"\\'\"", b'it\'s')
print(b.find(b"w"), b.find(b"zz"), b.rfind(b"l"), b.count(b"l"), b.index(255), 0xFF in b, b"ll" in b, b.startswith(b"He"), b.endswith((b"x", b"\n")))
print(b.upper(), b.lower()[:5], b.title()[:7], b.swapcase()[:5], b"abc".capitalize(), b"x1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"AB".isupper())
print(b"a,b,,c".split(b","), b" a b ".split(), b"k=v=w".partition(b"="), b"a-b-c".rsplit(b"-", 1), b"x\ny\r\nz".splitlines(), b"--a--".strip(b"-"))
print(b", ".join([b"x", b"y"]), b"ab" * 2 + b"c", b"ab".replace(b"b", b"BB"), b"7".zfill(3), b"c".center(5, b"*"), b"a\tb".expandtabs(4))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes(range(65, 70)), bytes.fromhex("00 ff 1A"), b"\xde\xad".hex(), b"\xde\xad\xbe\xef".hex(":", 2))
for bad in (lambda: bytes([256]), lambda: bytes([-1]), lambda: b"abc"[5], lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: bytes.fromhex("0g"), lambda: b"a" + "b"):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(b"\xe2\x82\xac".decode(), b"caf\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", errors="ignore"), b"a\xffb".decode(errors="replace"), b"\xff\x41".decode("ascii", "backslashreplace"))
print("naïve €".encode(), "naïve €".encode("ascii", "replace"), "€".encode("ascii", "xmlcharrefreplace"), "hi".encode("utf-16-le"), "é".encode("utf-8").decode("latin-1"))
print(b"a" < b"b", b"" < b"a", b"ab" < b"abc", b"a" == bytearray(b"a"), b"a" == "a", hash(b"x") == hash(b"x"), max(b"abc"), sum(b"\x01\x02"), sorted(b"cab"), b"%s=%d" % (b"k", 5))
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"hello".translate(None, b"l"), memoryview(b"xyz")[1], bytes(memoryview(b"xyz")[1:]), int.from_bytes(b"\x00\x10", "big"))
