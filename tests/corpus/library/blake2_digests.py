"""Signed cookies, derived keys and digests for a purpose, with hashlib's BLAKE2."""
import hashlib
from hashlib import blake2b, blake2s
from hmac import compare_digest

SECRET = b"a key that nobody else knows"
SIZE = 12


def sign(cookie: bytes) -> str:
    digest = blake2b(cookie, digest_size=SIZE, key=SECRET)
    return digest.hexdigest()


def verify(cookie: bytes, signature: str) -> bool:
    return compare_digest(sign(cookie), signature)


def tree(data: bytes) -> str:
    left = blake2b(data[:100], fanout=2, depth=2, leaf_size=100, inner_size=64, node_offset=0, last_node=False)
    right = blake2b(data[100:], fanout=2, depth=2, leaf_size=100, inner_size=64, node_offset=1, last_node=True)
    root = blake2b(digest_size=20, fanout=2, depth=2, leaf_size=100, inner_size=64, node_depth=1, last_node=True)
    root.update(left.digest())
    root.update(right.digest())
    return root.hexdigest()


signature = sign(b"user-ada")
print(signature, verify(b"user-ada", signature), verify(b"user-bob", signature))

for purpose in (b"files", b"blocks"):
    print(purpose.decode(), blake2s(b"the same content", person=purpose, digest_size=8).hexdigest())

running = blake2s()
for part in [b"one", b"two" * 40, b"three"]:
    running.update(part)
    print(running.name, running.digest_size, running.block_size, running.hexdigest()[:16])
again = running.copy()
again.update(b"four")
print(again.hexdigest() != running.hexdigest(), blake2b.SALT_SIZE, blake2s.MAX_KEY_SIZE)
print(tree(bytes(range(200))))

print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt" * 4, 1000).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 10, dklen=8).hex())
print(hashlib.sha3_256(b"abc").hexdigest(), hashlib.sha3_512().block_size)
try:
    blake2b(digest_size=65)
except ValueError as error:
    print("ValueError:", error)
