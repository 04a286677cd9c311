"""Password vault: hashlib, secrets, base64, hmac, json, getpass-free."""
import base64
import binascii
import hashlib
import hmac
import json
import re
import string


class WeakPassword(ValueError):
    def __init__(self, reasons):
        self.reasons = reasons
        super().__init__("; ".join(reasons))


RULES = [
    (lambda p: len(p) >= 8, "too short"),
    (lambda p: any(c in string.ascii_uppercase for c in p), "needs uppercase"),
    (lambda p: re.search(r"\d", p) is not None, "needs digit"),
    (lambda p: set(p) & set(string.punctuation), "needs symbol"),
]


def check(password):
    reasons = [msg for ok, msg in RULES if not ok(password)]
    if reasons:
        raise WeakPassword(reasons)


def hash_password(password, salt):
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1000)
    return base64.b64encode(salt + key).decode("ascii")


def verify(password, stored):
    raw = base64.b64decode(stored)
    salt, key = raw[:4], raw[4:]
    return hmac.compare_digest(key, hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, 1000))


def xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


class Vault:
    def __init__(self):
        self._users = {}

    def register(self, user, password):
        check(password)
        self._users[user] = {"hash": hash_password(password, user.encode().ljust(4, b"\0")[:4]), "notes": []}

    def add_note(self, user, password, note):
        if not verify(password, self._users[user]["hash"]):
            raise PermissionError(f"bad password for {user}")
        self._users[user]["notes"].append(binascii.hexlify(xor(note.encode(), password.encode())).decode())

    def notes(self, user, password):
        return [xor(bytes.fromhex(n), password.encode()).decode() for n in self._users[user]["notes"]]


v = Vault()
for user, pw in [("ann", "Secret1!"), ("bob", "abc"), ("cy", "LongEnough1")]:
    try:
        v.register(user, pw)
        print("registered", user)
    except WeakPassword as e:
        print(user, "->", e, len(e.reasons))
v.add_note("ann", "Secret1!", "buy milk")
print(v.notes("ann", "Secret1!"), v._users["ann"]["notes"])
try:
    v.add_note("ann", "wrong", "x")
except PermissionError as e:
    print("denied:", e)
print(json.dumps(v._users, indent=None, sort_keys=True)[:40])
h = hashlib.sha256()
for chunk in (b"ab", b"c"):
    h.update(chunk)
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.digest_size, hashlib.blake2b(b"x", digest_size=8).hexdigest())
print(sorted(hashlib.algorithms_guaranteed)[:2] != [], base64.b16encode(b"\x01\xff"), binascii.crc32(b"hello"))
