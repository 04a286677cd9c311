import re, struct, uuid, base64, statistics
from pprint import pprint, pformat

HEADER = struct.Struct("!IHB")
POINT = "<hh"


class Packet:
    FMT = struct.Struct(">HB")

    def __init__(self, kind, flag):
        self.kind = kind
        self.flag = flag

    def encode(self):
        return self.FMT.pack(self.kind, self.flag)

    @classmethod
    def decode(cls, data):
        kind, flag = cls.FMT.unpack(data[:cls.FMT.size])
        return cls(kind, flag)


print(HEADER.size, HEADER.pack(1, 2, 3), HEADER.unpack(b"\0\0\0\1\0\2\3"))
x, y = struct.unpack(POINT, struct.pack(POINT, -1, 5))
p = Packet.decode(Packet(7, 1).encode())
print(x, y, p.kind, p.flag)
for a, b in struct.iter_unpack("<HH", b"\x01\x00\x02\x00\x03\x00\x04\x00"):
    print(a, b)
buf = bytearray(8)
struct.pack_into(">HI", buf, 1, 258, 7)
print(buf, struct.unpack_from(">HI", buf, 1))
try:
    struct.unpack(">I", b"ab")
except struct.error as e:
    print("error:", e)

m = re.match(r"(a)(b)?", "a")
print(m.groups("-"), m.expand(r"<\1>"), m.pos, m.endpos, m.string)
pattern = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)", re.I)
print(pattern.groupindex["month"], pattern.groups, pattern.flags, pattern.search("x 2024-05", 2).group("year"))
for bad in ["(abc", "[z-a]", "*a", "a)", "[abc", "a**", "abc\\"]:
    try:
        re.compile(bad)
    except re.error as e:
        print(f"{e} | {e.msg} | {e.pos}")
print(re.findall(r"\w+", "naïve café", re.ASCII), re.subn(r"\d", lambda m: f"<{m.group()}>", "a1b2"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), uuid.UUID("{12345678-1234-5678-1234-567812345678}").urn)
print(base64.b32encode(b"hi there"), base64.b32decode("NBUQ===="), base64.b85encode(b"hello"), base64.b16decode("6869"))
print(round(statistics.correlation([1, 2, 3], [2, 4, 6.5]), 6), statistics.covariance([1, 2, 3], [4, 5, 9]))
data = {"name": "Widget", "tags": ["a", "b", "c"], "dims": {"w": 10, "h": 20}, "long": ["item number %d" % i for i in range(10)]}
pprint(data)
pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint(list(range(40)), width=40)
pprint(data, depth=1)
pprint(data, indent=4, width=40)
pprint(("x", 1, 2.5, None, True))
pprint(list(range(30)), compact=True, width=50)
pprint({"nested": {"deep": {"deeper": list(range(20))}}, "set": {3, 1, 2}})
pprint("the quick brown fox jumps over the lazy dog and then runs away again", width=30)
pprint([(1, "one"), (2, "two" * 10), (3, "three" * 10)], width=40)
print(pformat([1234567, 2], underscore_numbers=True))
