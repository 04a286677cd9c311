import asyncio
import hashlib
import random
import uuid
from base64 import b64decode, b64encode, urlsafe_b64encode
from dataclasses import dataclass, asdict
from datetime import datetime, timedelta, timezone
from enum import Enum
import hmac
import json
import secrets
import string

SECRET = b"top-secret"


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


@dataclass
class User:
    name: str
    role: Role
    salt: bytes
    digest: str

    @classmethod
    def create(cls, name: str, password: str, role: Role = Role.USER) -> "User":
        salt = hashlib.sha1(name.encode()).digest()[:8]
        return cls(name, role, salt, cls.hash_password(password, salt))

    @staticmethod
    def hash_password(password: str, salt: bytes) -> str:
        return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1000).hex()

    def check(self, password: str) -> bool:
        return hmac.compare_digest(self.digest, self.hash_password(password, self.salt))


def b64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def make_token(payload: dict, now: datetime) -> str:
    body = dict(payload, exp=int((now + timedelta(minutes=5)).timestamp()))
    head = b64(json.dumps({"alg": "HS256"}).encode())
    data = b64(json.dumps(body, separators=(",", ":"), sort_keys=True).encode())
    sig = hmac.new(SECRET, f"{head}.{data}".encode(), hashlib.sha256).digest()
    return f"{head}.{data}.{b64(sig)}"


def read_token(token: str, now: datetime) -> dict:
    head, data, sig = token.split(".")
    expected = b64(hmac.new(SECRET, f"{head}.{data}".encode(), hashlib.sha256).digest())
    if not hmac.compare_digest(sig, expected):
        raise PermissionError("bad signature")
    payload = json.loads(b64decode(data + "=" * (-len(data) % 4)))
    if payload["exp"] < now.timestamp():
        raise PermissionError("expired")
    return payload


async def main():
    now = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
    users = [User.create("ann", "pw1", Role.ADMIN), User.create("bob", "pw2")]
    for u in users:
        print(u.name, u.role.value, u.check("pw1"), u.digest[:12], u.salt.hex())
    token = make_token({"sub": "ann", "role": users[0].role}, now)
    print(token.count("."), len(token), token[:20])
    print(read_token(token, now))
    for bad, when in ((token + "x", now), (token, now + timedelta(hours=1))):
        try:
            read_token(bad, when)
        except PermissionError as e:
            print("denied:", e)
    rng = random.Random(2024)
    code = "".join(rng.choices(string.ascii_uppercase + string.digits, k=8))
    print(code, rng.randrange(0, 100, 5), round(rng.gauss(0, 1), 4), rng.sample(["a", "b", "c"], 2))
    deck = list(range(10))
    rng.shuffle(deck)
    print(deck, uuid.UUID(bytes=hashlib.md5(b"x").digest(), version=4), len(secrets.token_hex(8)))
    alphabet = string.ascii_letters + string.digits
    pw = "".join(secrets.choice(alphabet) for _ in range(12))
    print(len(pw), all(c in alphabet for c in pw), b64encode(b"\xff\xfe").decode(), json.dumps({"r": Role.ADMIN}))
    print({k: v for k, v in asdict(users[1]).items() if k != "digest"})


asyncio.run(main())
