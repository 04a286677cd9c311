import struct
from collections import namedtuple

HEADER = struct.Struct("!HBxI")
Packet = namedtuple("Packet", "kind flags length")


def encode(p, body):
    return HEADER.pack(p.kind, p.flags, len(body)) + body


def decode(data):
    kind, flags, length = HEADER.unpack_from(data)
    return Packet(kind, flags, length), data[HEADER.size:HEADER.size + length]


raw = encode(Packet(7, 3, 0), b"hello")
print(raw, HEADER.size, decode(raw))
print(struct.pack("<ihq", 1, -2, 3), struct.pack(">d", 1.5), struct.pack("<f", 0.1).hex(), struct.calcsize("<bhi"))
print(struct.unpack("<I2s?", b"\x01\x00\x00\x00ab\x01"), struct.pack("5s", b"abc"), struct.pack("<3H", 1, 2, 3))
for rec in struct.iter_unpack("<HH", bytes(range(8))):
    print(rec)
buf = bytearray(8)
struct.pack_into(">I", buf, 2, 0xDEADBEEF)
print(buf, buf.hex(" "), int.from_bytes(buf[2:6], "big"))
for fmt, args in (("<B", (300,)), ("<H", (-1,))):
    try:
        struct.pack(fmt, *args)
    except struct.error as e:
        print("struct.error:", e)
try:
    struct.unpack("<I", b"\x00")
except struct.error as e:
    print("struct.error:", e)
