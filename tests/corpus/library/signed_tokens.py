import base64
import binascii
import hashlib
import hmac
import html
import json
import secrets
import string
import urllib.parse
import uuid
import zlib
import time


def b64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Token:
    def __init__(self, secret: str):
        self._key = secret.encode()

    def sign(self, claims: dict) -> str:
        head = b64url(json.dumps({"alg": "HS256", "typ": "JWT"}, separators=(",", ":")).encode())
        body = b64url(json.dumps(claims, separators=(",", ":"), sort_keys=True).encode())
        sig = hmac.new(self._key, f"{head}.{body}".encode(), hashlib.sha256).digest()
        return f"{head}.{body}.{b64url(sig)}"

    def verify(self, token: str) -> dict:
        try:
            head, body, sig = token.split(".")
        except ValueError as e:
            raise ValueError(f"malformed token: {e}") from e
        want = hmac.new(self._key, f"{head}.{body}".encode(), hashlib.sha256).digest()
        if not hmac.compare_digest(want, unb64url(sig)):
            raise PermissionError("bad signature")
        return json.loads(unb64url(body))


t = Token("s3cret")
tok = t.sign({"sub": "alice", "admin": True, "exp": 1700000000})
print(tok)
print(t.verify(tok))
for bad in (tok[:-2] + "AA", "x.y", tok.replace("eyJ", "eyK", 1)):
    try:
        t.verify(bad)
    except (PermissionError, ValueError) as e:
        print(type(e).__name__, e)
print(hashlib.sha1(b"hello").hexdigest(), hashlib.new("md5", b"hello").hexdigest(), hashlib.blake2b(b"x", digest_size=8).hexdigest())
print(binascii.hexlify(b"\x00\xff").decode(), bytes.fromhex("de ad be ef").hex("-"), binascii.crc32(b"abc"))
print(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.com/").hex, uuid.UUID("12345678123456781234567812345678").urn)
print(urllib.parse.urlencode([("q", "a b"), ("lang", "fr/é")]), urllib.parse.unquote_plus("a+b%21"))
parts = urllib.parse.urlsplit("http://user@host:99/p/a?x=1#f")
print(parts.netloc, parts._replace(scheme="https", fragment="").geturl(), urllib.parse.parse_qsl("a=1&b=&c=3", keep_blank_values=True))
data = b"the rain in spain " * 10
packed = zlib.compress(data)
print(len(packed) < len(data), zlib.decompress(packed) == data, zlib.adler32(b"abc"))
alphabet = string.ascii_letters + string.digits
pw = "".join(secrets.choice(alphabet) for _ in range(12))
print(len(pw), all(c in alphabet for c in pw), len(secrets.token_urlsafe(16)), html.escape("<a & 'b'>"))
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex()[:20], time.strftime("%Y-%m-%d", time.gmtime(0)))
print(int.from_bytes(b"\x01\x02", "big"), (1024).to_bytes(4, "little"), base64.b85encode(b"hey"))
