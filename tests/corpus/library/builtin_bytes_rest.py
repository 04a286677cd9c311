# The rarer methods of bytes, bytearray and range.
data = b"one two one"
print(data.rindex(b"one"), data.rindex(b"one", 0, 5), data.rfind(b"x"))
try:
    data.rindex(b"zzz")
except ValueError as e:
    print("ValueError", e)
table = bytearray.maketrans(b"on", b"ON")
buffer = bytearray(data)
print(buffer.translate(table), buffer.translate(None, b"o"), buffer.rindex(b"two"))
buffer[0:3] = b"ONE!"
buffer += b"?"
buffer.extend([33, 34])
print(buffer, len(buffer), buffer.pop(), buffer.find(b"!"), buffer.count(b"o"))
r = range(0, 20, 3)
print(r.count(6), r.count(7), r.index(9), 9 in r, r[-1], r[1:3], len(r), list(reversed(r))[:2])
print(range(3) == range(0, 3, 1), range(0) == range(2, 2), list(range(5, 0, -2)), range(10)[2:8:3])
print(bytes(3), bytes([65, 66]), b"%s=%d" % (b"k", 5), b"a,b".split(b","), b"-".join([b"x", b"y"]))
print(b"abc"[1], b"abc"[::-1], b"\x00\xff".hex("-"), bytes.fromhex("00 ff"), b"Title".swapcase(), b"a" < b"b")
print(b"tab\tq'".decode(), repr(b"it's"), b"x" in b"xyz", 120 in b"xyz", b"l\nm\r\nn".splitlines(True))
