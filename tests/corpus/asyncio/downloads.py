import asyncio
import hashlib
from pathlib import PurePosixPath
from typing import NamedTuple


class Download(NamedTuple):
    url: str
    size: int
    digest: str

    @property
    def filename(self) -> str:
        return PurePosixPath(self.url).name


class DownloadManager:
    CHUNK = 256

    def __init__(self, limit: int = 2) -> None:
        self._semaphore = asyncio.Semaphore(limit)
        self.completed: list[Download] = []
        self.progress: dict[str, float] = {}

    async def _chunks(self, url: str, size: int):
        sent = 0
        while sent < size:
            n = min(self.CHUNK, size - sent)
            await asyncio.sleep(0)
            yield url.encode()[:1] * n
            sent += n

    async def download(self, url: str, size: int) -> Download:
        async with self._semaphore:
            digest = hashlib.md5()
            received = 0
            async for chunk in self._chunks(url, size):
                digest.update(chunk)
                received += len(chunk)
                self.progress[url] = received / size
            if received != size:
                raise IOError(f"short read: {received} of {size}")
            result = Download(url, received, digest.hexdigest()[:8])
            self.completed.append(result)
            return result


async def main() -> None:
    manager = DownloadManager()
    files = {"a/one.zip": 1000, "b/two.tar.gz": 700, "c/three.txt": 10, "d/four": 512}
    results = await asyncio.gather(*(manager.download(u, s) for u, s in files.items()))
    for r in results:
        print(f"{r.filename:<12}{r.size:>6} {r.digest}")
    print([d.filename for d in manager.completed])
    print({k: f"{v:.0%}" for k, v in manager.progress.items()})
    total = sum(r.size for r in results)
    print(f"total {total:,} bytes, largest {max(results, key=lambda r: r.size).url}")
    url, size, _ = results[-1]
    print(url, size, results[-1]._replace(size=1))


asyncio.run(main())
