import asyncio
import struct
import io
import gzip
import zlib
import hashlib
import base64
import binascii
from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar, Self


class MsgType(IntEnum):
    HELLO = 1
    DATA = 2
    BYE = 3


@dataclass
class Frame:
    FORMAT: ClassVar[str] = ">BHI"
    type: MsgType
    seq: int
    payload: bytes = b""

    def encode(self) -> bytes:
        head = struct.pack(self.FORMAT, self.type, self.seq, len(self.payload))
        return head + self.payload + struct.pack(">I", zlib.crc32(head + self.payload))

    @classmethod
    def decode(cls, buf: bytes) -> tuple[Self, bytes]:
        size = struct.calcsize(cls.FORMAT)
        kind, seq, length = struct.unpack(cls.FORMAT, buf[:size])
        end = size + length
        (crc,) = struct.unpack_from(">I", buf, end)
        if crc != zlib.crc32(buf[:end]):
            raise ValueError(f"crc mismatch in frame {seq}")
        return cls(MsgType(kind), seq, buf[size:end]), buf[end + 4:]


async def sender(writer: asyncio.Queue):
    for i, (t, text) in enumerate([(MsgType.HELLO, "hi"), (MsgType.DATA, "héllo wörld"), (MsgType.DATA, "z" * 300), (MsgType.BYE, "")]):
        data = Frame(t, i, text.encode("utf-8")).encode()
        for k in range(0, len(data), 64):
            await writer.put(data[k:k + 64])
    await writer.put(None)


async def receiver(reader: asyncio.Queue):
    buf = bytearray()
    while (chunk := await reader.get()) is not None:
        buf += chunk
    rest = bytes(buf)
    while rest:
        frame, rest = Frame.decode(rest)
        print(frame.type.name, frame.seq, len(frame.payload), frame.payload.decode()[:12], hashlib.sha256(frame.payload).hexdigest()[:8])


async def main():
    q = asyncio.Queue()
    await asyncio.gather(sender(q), receiver(q))
    raw = bytearray(Frame(MsgType.DATA, 9, b"abc").encode())
    raw[-1] ^= 1
    try:
        Frame.decode(bytes(raw))
    except ValueError as e:
        print(e)
    z = gzip.compress(b"data" * 100)
    print(gzip.decompress(z)[:8], len(z) < 100, z[:2])
    bio = io.BytesIO()
    bio.write(b"line1\nline2\n")
    bio.seek(0)
    print(bio.readline(), bio.read(3), bio.tell(), bio.getvalue().count(b"\n"))
    mv = memoryview(b"abcdef")
    print(mv[2:4].tobytes(), bytes(mv[::-1]), len(mv), binascii.b2a_hex(b"\x0f"), base64.b64encode(bytes(3)))
    b = bytearray(b"hello")
    b[0:1] = b"J"
    b.extend(b"!!")
    print(b, b.upper(), b.find(b"l"), bytes(b).replace(b"l", b"L", 1), b.hex(" ", 2), b"a,b".split(b","), b"%d-%s" % (5, b"x"))
    print(b"abc" < b"abd", b"\xff\x00".hex(), list(b"AB"), bytes([65, 66]), b"x" * 3, "€".encode(), b"\xe2\x82\xac".decode(), b"ab".join([b"1", b"2"]))
    try:
        b"\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        print(e.reason, e.start, b"\xff".decode("utf-8", "replace"), b"\xff".decode("latin-1"))


asyncio.run(main())
