import base64
import hashlib
import hmac
import secrets
import uuid

print(hashlib.sha256(b"hello").hexdigest(), hashlib.md5("text".encode()).hexdigest())
h = hashlib.sha1()
h.update(b"a")
h.update(b"b")
print(h.hexdigest(), h.name, len(h.digest()), hashlib.new("sha512", b"x").hexdigest()[:16])
print(base64.b64encode(b"hi there"), base64.b64decode("aGkgdGhlcmU=").decode(), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64encode("é".encode()).decode())
print(hmac.new(b"key", b"msg", "sha256").hexdigest()[:20], hmac.compare_digest("a", "a"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.UUID("12345678123456781234567812345678").hex, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4())
print(len(secrets.token_hex(8)), secrets.randbelow(10) < 10, secrets.choice([1, 1]))
