import asyncio
import base64
import hashlib
import struct
import zlib
from enum import IntFlag, IntEnum, auto


class Flags(IntFlag):
    NONE = 0
    URGENT = auto()
    COMPRESSED = auto()
    SIGNED = auto()


class Kind(IntEnum):
    PING = 1
    DATA = 2


HEADER = struct.Struct("!BBHI")


def encode(kind: Kind, payload: bytes, flags: Flags = Flags.NONE) -> bytes:
    if flags & Flags.COMPRESSED:
        payload = zlib.compress(payload, 9)
    crc = zlib.crc32(payload) & 0xFFFFFFFF
    body = HEADER.pack(kind, flags, len(payload), crc) + payload
    if Flags.SIGNED in flags:
        body += hashlib.sha256(body).digest()[:8]
    return body


def decode(data: bytes):
    kind, flags, size, crc = HEADER.unpack_from(data)
    flags = Flags(flags)
    payload = data[HEADER.size:HEADER.size + size]
    if zlib.crc32(payload) != crc:
        raise ValueError("bad checksum")
    if flags & Flags.SIGNED:
        sig = data[HEADER.size + size:]
        assert sig == hashlib.sha256(data[:HEADER.size + size]).digest()[:8]
    if flags & Flags.COMPRESSED:
        payload = zlib.decompress(payload)
    return Kind(kind), flags, payload


async def sender(q):
    await q.put(encode(Kind.PING, b""))
    await q.put(encode(Kind.DATA, b"hello " * 20, Flags.COMPRESSED | Flags.SIGNED))
    bad = bytearray(encode(Kind.DATA, b"xyz", Flags.URGENT))
    bad[-1] ^= 0xFF
    await q.put(bytes(bad))
    await q.put(None)


async def main():
    q = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(sender(q))
    while (packet := await q.get()) is not None:
        try:
            kind, flags, payload = decode(packet)
        except ValueError as e:
            print("error:", e, base64.b64encode(packet).decode())
            continue
        print(kind.name, flags, len(payload), payload[:5], hashlib.md5(payload).hexdigest())
    await task
    print(HEADER.size, struct.calcsize("<Q2x3s"), hashlib.sha224(b"abc").hexdigest()[:16])
    print(repr(Flags.URGENT | Flags.SIGNED), [f.name for f in Flags])
    print(base64.urlsafe_b64encode(bytes(range(250, 256))), base64.b32encode(b"hi"), base64.b16decode("DEADBEEF"))


asyncio.run(main())
