import struct
import zlib
import io
import array
import bisect
import copy
import random
import uuid
from fractions import Fraction
from decimal import Decimal, getcontext, localcontext
from operator import itemgetter


class BitWriter:
    def __init__(self):
        self.buf = bytearray()
        self.acc = self.n = 0

    def write(self, value, bits):
        for i in reversed(range(bits)):
            self.acc = (self.acc << 1) | ((value >> i) & 1)
            self.n += 1
            if self.n == 8:
                self.buf.append(self.acc)
                self.acc = self.n = 0

    def finish(self):
        if self.n:
            self.buf.append(self.acc << (8 - self.n))
        return bytes(self.buf)


def read_chunks(stream):
    while header := stream.read(5):
        kind, length = struct.unpack(">BI", header)
        yield chr(kind), stream.read(length)


w = BitWriter()
for value, bits in [(5, 3), (1, 1), (255, 8), (2, 4)]:
    w.write(value, bits)
print(w.finish().hex(), bin(0b101), f"{37:08b}", (37).bit_length(), int("0x1f", 16))
out = io.BytesIO()
for kind, data in {"A": b"hello", "B": b"", "C": bytes(range(3))}.items():
    out.write(struct.pack(">BI", ord(kind), len(data)) + data)
out.seek(0)
print([(k, bytes(d)) for k, d in read_chunks(out)], out.tell())
packed = zlib.compress(b"a" * 100)
print(len(packed) < 100, zlib.decompress(packed)[:3], zlib.adler32(b"abc"))
nums = array.array("i", [3, 1, 2])
nums.append(9)
print(nums, sum(nums), nums.itemsize, list(map(itemgetter(1), enumerate(nums)))[-1])
scores = [(70, "c"), (80, "b"), (90, "a")]
i = bisect.bisect_right(scores, (85, ""))
print(i, scores[i - 1][1], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([10, 20], 15, key=lambda x: x))
a = {"k": [1, [2]], "t": (1, [3])}
b = copy.deepcopy(a)
b["k"][1].append(9)
b["t"][1].append(4)
print(a, b)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("1e3") + 1, Decimal("0.1") + Decimal("0.2"))
print(getcontext().prec, Fraction(3, 4) + 1, Fraction("2/6"), Fraction(1.5) ** 2, float(Fraction(1, 3)))
print(Decimal("3.14").as_tuple(), Decimal("-7") // 2, Decimal("-7") % 3, max(Decimal("1.5"), 1))
rng = random.Random("seed")
print(rng.random() < 1, uuid.UUID("00000000-0000-0000-0000-000000000001").int, uuid.uuid3(uuid.NAMESPACE_URL, "x").version)
view = memoryview(bytearray(b"abcdef"))
view[1:3] = b"ZZ"
print(bytes(view), view[-1], len(view[::2]), b"a,b".split(b","), b"abc".replace(b"b", b"--"), bytes.fromhex("de ad").hex(":"))
