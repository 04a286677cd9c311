import uuid
import hashlib
import base64
import binascii
import struct
import zlib
import secrets
import string


def luhn(number):
    digits = [int(d) for d in str(number)][::-1]
    return sum(d if i % 2 == 0 else sum(divmod(d * 2, 10)) for i, d in enumerate(digits)) % 10 == 0


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def hexdump(data, width=8):
    for off in range(0, len(data), width):
        chunk = data[off:off + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in chunk)
        yield f"{off:04x}  {chunk.hex(' '):<{width * 3}} {text}"


print(luhn(4539578763621486), luhn(1234))
secret = xor(b"attack at dawn", b"key")
print(secret.hex(), xor(secret, b"key"))
for line in hexdump(b"Hello\x00World\xff!\n"):
    print(line)
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5("é".encode()).hexdigest(), hashlib.new("sha1", b"x").digest()[:3])
h = hashlib.blake2b(digest_size=8)
for part in (b"a", b"bc"):
    h.update(part)
print(h.hexdigest(), h.digest_size, h.name)
print(base64.b64encode(b"\xfb\xff"), base64.urlsafe_b64encode(b"\xfb\xff").decode(), base64.b32encode(b"hi").decode(), base64.b85encode(b"test"), base64.b16decode("FF00"))
try:
    base64.b64decode("abc=d", validate=True)
except binascii.Error as e:
    print("binascii.Error", e)
print(binascii.hexlify(b"\x01\xab").decode(), binascii.crc32(b"hello"), zlib.adler32(b"hello"))
packed = struct.pack(">IhB4s?d", 1024, -5, 255, b"ab", True, 2.5)
print(packed, len(packed), struct.calcsize(">IhB4s?d"), struct.unpack(">IhB4s?d", packed))
point = struct.Struct("<2i")
data = b"".join(point.pack(i, i * i) for i in range(3))
print([p for p in point.iter_unpack(data)], point.size, point.unpack_from(data, 8))
print(uuid.uuid5(uuid.NAMESPACE_URL, "https://x.org"), uuid.UUID("{12345678123456781234567812345678}").hex, uuid.UUID(int=255), len(str(uuid.uuid4())))
print(all(c in string.hexdigits for c in secrets.token_hex(4)), secrets.choice("a"), len(secrets.token_bytes(3)))
raw = zlib.compress(b"x" * 1000, level=9)
print(len(raw) < 50, zlib.decompress(raw) == b"x" * 1000)
print(int.from_bytes(b"\x00\xff", "big"), (1000).to_bytes(2, "little"), bytes.fromhex("deadbeef"), bytearray(b"ab") + b"c", memoryview(b"abc")[1:].tobytes())
