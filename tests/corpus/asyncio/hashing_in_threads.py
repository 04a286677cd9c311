import asyncio
import hashlib
import os
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path


def chunks(data, size):
    for i in range(0, len(data), size):
        yield data[i:i + size]


def digest(path, algorithm="sha256", size=4):
    h = hashlib.new(algorithm)
    with open(path, "rb") as f:
        for block in iter(partial(f.read, size), b""):
            h.update(block)
    return h.hexdigest()[:12]


async def hash_all(paths):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, digest, p) for p in paths]
        return dict(zip((p.name for p in paths), await asyncio.gather(*futures)))


async def main():
    print(list(chunks(b"abcdefgh", 3)), list(chunks("hello", 2)), [len(c) for c in chunks(list(range(7)), 3)])
    with tempfile.TemporaryDirectory() as tmp:
        root = Path(tmp)
        for name, content in {"a.bin": b"\x00\x01" * 5, "b.txt": "héllo".encode(), "empty": b""}.items():
            (root / name).write_bytes(content)
        paths = sorted(root.iterdir())
        print(await hash_all(paths))
        print([(p.name, p.stat().st_size) for p in paths], sum(os.path.getsize(p) for p in paths))
        data = (root / "b.txt").read_bytes()
        print(zlib.crc32(data), data.hex(" "), data.decode("utf-8").upper())
        merged = b"".join(p.read_bytes() for p in paths)
        print(len(merged), merged[:4], int.from_bytes(merged[:2], "little"), bytes(reversed(merged[-3:])))
        print(await asyncio.to_thread(digest, root / "a.bin", "md5"))


asyncio.run(main())
