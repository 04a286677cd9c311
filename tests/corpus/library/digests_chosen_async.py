"""A function of a library as a parameter's default, and kept by an object."""
import asyncio
import hashlib
import hmac


class Signer:
    def __init__(self, key: bytes, *, digest=hashlib.sha256) -> None:
        self._key = key
        self._digest = digest

    def sign(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), self._digest).hexdigest()[:12]

    def check(self, text: str, mark: str) -> bool:
        return hmac.compare_digest(self.sign(text), mark)


async def main() -> None:
    signers = [Signer(b"key"), Signer(b"key", digest=hashlib.sha512), Signer(b"other")]
    marks = [signer.sign("message") for signer in signers]
    await asyncio.sleep(0)
    print(marks, [signers[0].check("message", mark) for mark in marks])


asyncio.run(main())
