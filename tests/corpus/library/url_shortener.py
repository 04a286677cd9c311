import base64
import hashlib
import json
import os
import uuid
from datetime import datetime, timezone
from urllib.parse import urlparse, parse_qs, urlencode, quote

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def to_base62(n: int) -> str:
    if n == 0:
        return ALPHABET[0]
    digits = []
    while n:
        n, r = divmod(n, 62)
        digits.append(ALPHABET[r])
    return "".join(reversed(digits))


class Shortener:
    def __init__(self, domain="sho.rt"):
        self.domain = domain
        self._by_code: dict[str, dict] = {}

    def shorten(self, url: str) -> str:
        parsed = urlparse(url)
        if parsed.scheme not in ("http", "https") or not parsed.netloc:
            raise ValueError(f"invalid url: {url!r}")
        digest = hashlib.sha256(url.encode()).digest()
        code = to_base62(int.from_bytes(digest[:4], "big"))
        self._by_code.setdefault(code, {"url": url, "hits": 0, "created": datetime(2024, 1, 1, tzinfo=timezone.utc)})
        return f"https://{self.domain}/{code}"

    def resolve(self, short: str) -> str:
        entry = self._by_code[urlparse(short).path.lstrip("/")]
        entry["hits"] += 1
        return entry["url"]

    def export(self) -> str:
        return json.dumps({c: {**e, "created": e["created"].isoformat()} for c, e in self._by_code.items()}, sort_keys=True)


s = Shortener()
urls = ["https://example.com/a?" + urlencode({"q": "x y", "page": 2}), "http://test.org/" + quote("é/ü"), "ftp://nope", "not a url"]
shorts = []
for u in urls:
    try:
        shorts.append(s.shorten(u))
    except ValueError as e:
        print(e)
print(shorts, [s.resolve(x) for x in shorts], s.shorten(urls[0]) == shorts[0])
print(parse_qs(urlparse(s.resolve(shorts[0])).query), json.loads(s.export()) is not None)
data = json.loads(s.export())
print(sum(e["hits"] for e in data.values()), {e["created"][:4] for e in data.values()})
try:
    s.resolve("https://sho.rt/zzz")
except KeyError as e:
    print("unknown code", e)
print(base64.urlsafe_b64encode(hashlib.md5(b"x").digest())[:6].decode(), uuid.UUID(bytes=b"\0" * 16), os.path.basename(urlparse(urls[0]).path))
