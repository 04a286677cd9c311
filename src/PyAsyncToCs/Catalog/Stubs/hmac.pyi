# Keyed digests.
from hashlib import HASH

@overload
@csharp("PyHasher.Keyed($digestmod, $msg, $key)")
def new(key: bytes, msg: bytes | None, digestmod: Callable[[], HASH]) -> HASH: ...
@overload
@csharp("new PyHasher($digestmod, $msg, $key)")
def new(key: bytes, msg: bytes | None = None, digestmod: str = "sha256") -> HASH: ...
@csharp("new PyHasher($digest, $msg, $key).Digest()")
def digest(key: bytes, msg: bytes, digest: str) -> bytes: ...
@overload
@csharp("System.Security.Cryptography.CryptographicOperations.FixedTimeEquals($a, $b)")
def compare_digest(a: bytes, b: bytes, /) -> bool: ...
@overload
@csharp("$a == $b")
def compare_digest(a: str, b: str, /) -> bool: ...
