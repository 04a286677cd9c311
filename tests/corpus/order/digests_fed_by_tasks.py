"""A digest and a buffer that tasks fill at the same time."""
import asyncio
import hashlib

digest = hashlib.sha256()
log = bytearray()


async def feed(chunk):
    await asyncio.sleep(0.05)
    digest.update(chunk)


async def emit(name):
    await asyncio.sleep(0.05)
    log.extend(name.encode())


async def main():
    await asyncio.gather(*(feed(str(i).encode()) for i in range(8)))
    print(digest.hexdigest()[:16])
    await asyncio.gather(*[emit(n) for n in "abcdefgh"])
    print(log.decode())


asyncio.run(main())
