import base64
import binascii
import hashlib
import hmac
import secrets
import uuid
import zlib

data = b"The quick brown fox"
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256"):
    print(name, hashlib.new(name, data).hexdigest()[:24], hashlib.new(name).digest_size)
h = hashlib.sha256()
h.update(b"The quick ")
h2 = h.copy()
h.update(b"brown fox")
print(h.hexdigest() == hashlib.sha256(data).hexdigest(), h2.hexdigest()[:8], h.name, h.block_size)
mac = hmac.new(b"key", data, hashlib.sha256)
print(mac.hexdigest()[:16], hmac.compare_digest(mac.digest(), hmac.digest(b"key", data, "sha256")))
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex()[:20])
print(base64.b64encode(data), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"))
print(base64.b64decode("aGVsbG8="), base64.b85encode(b"hello"), base64.b85decode("Xk~0{Zv"))
try:
    base64.b64decode("abc")
except binascii.Error as e:
    print("binascii.Error:", e)
print(binascii.hexlify(b"\x01\xff"), binascii.crc32(data), zlib.adler32(data))
packed = zlib.compress(b"a" * 1000)
print(len(packed) < 30, zlib.decompress(packed) == b"a" * 1000)
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u.hex, u.int, u.version, u.urn, uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
print(u.bytes[:4], repr(u), u == uuid.UUID(int=u.int), len(secrets.token_hex(8)), secrets.randbelow(1), len(secrets.token_urlsafe(16)))
print(bytes.fromhex("de ad").hex("-"), b"abc".hex(), int.from_bytes(hashlib.md5(b"x").digest()[:2], "big"))
