import base64
import binascii
import hashlib
import hmac
import io
import struct
import zlib
from dataclasses import dataclass
from typing import ClassVar, Self


@dataclass(frozen=True, slots=True)
class Frame:
    kind: int
    body: bytes
    HEADER: ClassVar[struct.Struct] = struct.Struct("!BHI")

    def pack(self) -> bytes:
        return self.HEADER.pack(self.kind, len(self.body), zlib.crc32(self.body)) + self.body

    @classmethod
    def read(cls, stream: io.BytesIO) -> Self | None:
        head = stream.read(cls.HEADER.size)
        if not head:
            return None
        kind, size, crc = cls.HEADER.unpack(head)
        body = stream.read(size)
        if len(body) != size:
            raise EOFError(f"wanted {size}, got {len(body)}")
        if zlib.crc32(body) != crc:
            raise ValueError("bad crc")
        return cls(kind, body)


def frames(data: bytes):
    stream = io.BytesIO(data)
    while (frame := Frame.read(stream)) is not None:
        yield frame


blob = b"".join(Frame(i, word.encode()).pack() for i, word in enumerate(["hi", "", "grüße"], start=1))
print(blob.hex(" ", 4), len(blob))
for f in frames(blob):
    print(f, f.body.decode("utf-8", errors="replace"))
broken = bytearray(blob)
broken[7] ^= 0xFF
try:
    list(frames(bytes(broken)))
except ValueError as e:
    print("error", e)
try:
    list(frames(blob[:-1]))
except EOFError as e:
    print("eof", e)
key = b"secret"
mac = hmac.new(key, blob, hashlib.sha256)
print(mac.hexdigest()[:16], hmac.compare_digest(mac.digest(), hmac.digest(key, blob, "sha256")))
print(base64.b32encode(b"hello"), base64.b16encode(b"\x00\xff"), base64.b64decode("aGk="))
print(binascii.crc32(b"123456789") == 0xCBF43926, hashlib.md5(b"a", usedforsecurity=False).hexdigest())
packed = zlib.compress(b"abc" * 100)
print(len(packed) < 300, zlib.decompress(packed)[:6], struct.unpack_from("<h", b"\x01\x02\x03\x04", 2))
for x, y in struct.iter_unpack(">BB", bytes(range(4))):
    print(x, y, end=";")
print()
n = int.from_bytes(b"\x01\x00", "little")
print(n, (1000).to_bytes(2, "big"), b"%d-%s" % (5, b"x"), bytes.fromhex("00ff10"), memoryview(b"abcd")[1:3].tobytes())
