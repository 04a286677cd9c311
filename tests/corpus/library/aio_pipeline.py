import asyncio
import hashlib
import json
import time
from collections import OrderedDict, deque
from dataclasses import dataclass, asdict
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass
class FileInfo:
    name: str
    size: int
    digest: str


class LRU:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self._data: OrderedDict[str, FileInfo] = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key):
        if key in self._data:
            self._data.move_to_end(key)
            self.hits += 1
            return self._data[key]
        self.misses += 1
        return None

    def put(self, key, value):
        self._data[key] = value
        self._data.move_to_end(key)
        if len(self._data) > self.capacity:
            old, _ = self._data.popitem(last=False)
            print("evict", old)


async def describe(path: Path, cache: LRU) -> FileInfo:
    if (cached := cache.get(path.name)) is not None:
        return cached
    data = await asyncio.to_thread(path.read_bytes)
    info = FileInfo(path.name, len(data), hashlib.sha256(data).hexdigest()[:12])
    cache.put(path.name, info)
    return info


async def main():
    with TemporaryDirectory() as tmp:
        root = Path(tmp)
        for i, text in enumerate(["alpha", "beta" * 3, "gamma\n"]):
            (root / f"f{i}.txt").write_text(text)
        cache = LRU(2)
        for name in ("f0.txt", "f1.txt", "f0.txt", "f2.txt", "f1.txt"):
            info = await describe(root / name, cache)
            print(info)
        print(cache.hits, cache.misses, list(cache._data))
        report = root / "report.json"
        report.write_text(json.dumps([asdict(await describe(p, cache)) for p in sorted(root.glob("f*.txt"))], indent=2))
        loaded = json.loads(report.read_text())
        print([d["size"] for d in loaded], sum(d["size"] for d in loaded), loaded[0]["digest"])
    recent = deque((d["name"] for d in loaded), maxlen=2)
    print(recent, root.exists())


start = time.monotonic()
asyncio.run(main())
print(time.monotonic() - start < 10)
