import asyncio
import csv
import io
import re
import struct
import zlib
from base64 import b64decode, b64encode
from itertools import chain, islice, zip_longest
from typing import AsyncIterator, NamedTuple

LINE = re.compile(r'(?P<ip>\d+(?:\.\d+){3}) - (?P<user>\S+) "(?P<method>[A-Z]+) (?P<path>[^ "]+)" (?P<status>\d{3}) (?P<size>\d+|-)')


class Hit(NamedTuple):
    ip: str
    method: str
    path: str
    status: int
    size: int = 0


async def lines(text: str) -> AsyncIterator[str]:
    for line in text.splitlines():
        await asyncio.sleep(0)
        if line and not line.startswith("#"):
            yield line


async def hits(source: AsyncIterator[str]) -> AsyncIterator[Hit]:
    async for line in source:
        if m := LINE.fullmatch(line):
            d = m.groupdict()
            yield Hit(d["ip"], d["method"], d["path"], int(d["status"]), 0 if d["size"] == "-" else int(d["size"]))
        else:
            print("bad:", line[:12])


def frame(payload: bytes) -> bytes:
    return struct.pack(">HI", len(payload), zlib.crc32(payload)) + payload


def unframe(data: bytes):
    while data:
        size, crc = struct.unpack_from(">HI", data)
        body = data[6:6 + size]
        assert zlib.crc32(body) == crc, "corrupt"
        yield body
        data = data[6 + size:]


async def main():
    text = """# log
10.0.0.1 - ann "GET /index.html" 200 512
10.0.0.2 - bob "POST /api/items" 201 -
garbage line here
10.0.0.1 - ann "GET /missing" 404 12
"""
    got = [h async for h in hits(lines(text))]
    for h in got:
        print(h)
    print({h.status // 100: h.path for h in got}, sum(h.size for h in got), got[0]._replace(size=1).size)
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\n")
    w.writerow(Hit._fields)
    w.writerows(got)
    print(out.getvalue())
    back = list(csv.DictReader(io.StringIO(out.getvalue())))
    print(back[1]["path"], len(back), list(back[0]))
    stream = frame(b"hello") + frame("wörld".encode()) + frame(b"")
    print(stream.hex(), [b.decode() for b in unframe(stream)])
    try:
        list(unframe(stream[:-1] + b"\x01"))
    except AssertionError as e:
        print("assert", e)
    token = b64encode(b"user:pass").decode()
    print(token, b64decode(token).split(b":"), list(zip_longest("ab", "xyz", fillvalue="?")))
    print(list(islice(chain("ab", range(3)), 1, 4)), re.sub(r"(\w+)@(\w+)\.com", r"\2 at \1", "joe@mail.com"), re.split(r"\W+", "a, b;c"))


asyncio.run(main())
