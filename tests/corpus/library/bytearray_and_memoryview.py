b = bytearray(b"hello")
b[0] = 72
b.append(33)
b.extend(b"!!")
b += b"?"
print(b, len(b), b[1:3], bytes(b), b.decode(), list(b[:2]))
del b[0]
b.insert(0, 74)
print(b.pop(), b, b.find(b"l"), b.replace(b"l", b"L"), b.upper(), b"ell" in b, 74 in b)
b.reverse()
print(b, bytearray(3), bytearray([1, 2]), bytearray("hé", "utf-8").hex())
b[1:3] = b"XYZ"
del b[-2:]
print(b, b == b"!!XYZlleJ", b"x" + b, b + b"y", bytes([1, 2]) == bytearray([1, 2]))
for i in range(len(b)):
    b[i] ^= 0x20
print(b, sum(b), max(b), [x for x in b if x > 70], b"".join([b, b]))
m = memoryview(b"abcdef")
print(m[0], bytes(m[1:3]), len(m), m.tobytes(), m.tolist()[:2], m.nbytes, m[-1], m[::2].tobytes())
buf = bytearray(4)
mv = memoryview(buf)
mv[0:2] = b"xy"
mv[3] = 65
print(buf, mv.readonly, m.readonly)
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s.indices(5), list(range(20))[s], s, "abcdefghijk"[slice(None, None, -1)])
try:
    b[0] = 300
except ValueError as e:
    print(e)
try:
    b[100]
except IndexError as e:
    print(e)
try:
    m[0] = 1
except TypeError as e:
    print(e)


def checksum(data: bytes) -> int:
    total = 0
    for byte in data:
        total = (total + byte) & 0xFF
    return total


print(checksum(b"abc"), checksum(bytes(b)), isinstance(b, bytearray), isinstance(b"", (bytes, bytearray)))
buffer = bytearray()
for chunk in [b"ab", b"cd\n", b"ef\ng"]:
    buffer += chunk
    while (pos := buffer.find(b"\n")) >= 0:
        line = buffer[:pos]
        del buffer[:pos + 1]
        print(line.decode(), len(buffer))
print(buffer, bool(buffer), buffer.hex(), buffer * 2)
buffer.clear()
print(buffer, not buffer)
