# bytearray: all that changes it in place.
a = bytearray(b"hello")
a[0] = ord("J")
a[-1:] = b"y!"
a.append(0x3F)
a.extend(b"??")
a += b"."
print(a, len(a), a[1], a.decode(), a.pop(), a.pop(0), a)
a.insert(1, 65)
a.remove(ord("l"))
a.reverse()
print(a, a.index(b"?"), a.count(b"?"), a.find(b"zz"))
del a[0:2]
del a[-1]
print(a, bytes(a), a == b"?ylA", bytearray(3), bytearray([1, 2]), bytearray("é", "utf8"))
for bad in (lambda: a.append(256), lambda: a.remove(1), lambda: bytearray(b"")[0], lambda: bytearray().pop(), lambda: a.index(b"zz")):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
b = bytearray(range(8))
b[2:5] = b"XY"
b[::2] = bytes(len(b[::2]))
print(b, b.hex(), b[::-1], list(b[:3]))
c = b.copy()
c.clear()
print(c, b.upper(), bytearray(b"a b").split(), bytearray(b"-").join([b"x", b"y"]), bytearray(b"abc").replace(b"b", b""), bytearray(b" x ").strip())
view = memoryview(b)
view[0] = 90
print(b[:2], view[1:3].tobytes(), view.nbytes, len(view), view.readonly)
total = 0
for byte in bytearray(b"\x01\x02\x03"):
    total = total * 256 + byte
print(total, bytearray(b"ab") + b"c", b"c" + bytearray(b"ab"), bytearray(b"ab") * 2, b"a" in bytearray(b"cab"), 97 in bytearray(b"cab"))
