import hashlib
import uuid


class Failed(Exception):
    def __init__(self, message, code=1):
        super().__init__(f"failed: {message}")
        self.message = message
        self.code = code


class Note:
    def __init__(self, text):
        self.text = text


class Rejected(Exception):
    def __init__(self, message: Note):
        super().__init__(message.text)
        self.message = message


def shard(key: str, n: int) -> int:
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % n


def short(key: str) -> int:
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16)


print([shard(k, 4) for k in ("a", "b", "c", "d")], short("x"), short("y") % 1000, int("ff", 16), int("-101", 2))
digest = hashlib.sha1(b"abc").hexdigest()
print(int(digest[:4], 16), int(digest, 16) if len(digest) < 5 else "long", int(uuid.UUID(int=7).hex, 16))
ring = sorted((int(hashlib.md5(f"node{i}".encode()).hexdigest()[:10], 16), f"node{i}") for i in range(3))
print(ring)
for error in (Failed("disk", 3), Rejected(Note("nope"))):
    try:
        raise error
    except Failed as e:
        print(e, e.message, e.code)
    except Rejected as e:
        print(e, e.message.text)
