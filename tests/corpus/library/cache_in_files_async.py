import asyncio
import hashlib
import json
import os
import random
import tempfile
from collections import Counter, OrderedDict
from dataclasses import dataclass, field, asdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Optional


@dataclass
class Entry:
    value: Any
    expires: datetime
    hits: int = 0


class FileCache:
    def __init__(self, root: Path, ttl: timedelta = timedelta(minutes=5), clock=None):
        self.root = root
        self.ttl = ttl
        self.clock = clock or (lambda: datetime.now(timezone.utc))
        self.memory: OrderedDict[str, Entry] = OrderedDict()
        self.stats = Counter()
        self.lock = asyncio.Lock()

    def _path(self, key: str) -> Path:
        return self.root / (hashlib.sha256(key.encode()).hexdigest()[:12] + ".json")

    async def get(self, key: str) -> Optional[Any]:
        async with self.lock:
            entry = self.memory.get(key)
            if entry and entry.expires > self.clock():
                entry.hits += 1
                self.stats["memory"] += 1
                self.memory.move_to_end(key)
                return entry.value
            path = self._path(key)
            if path.exists():
                data = json.loads(await asyncio.to_thread(path.read_text))
                if datetime.fromisoformat(data["expires"]) > self.clock():
                    self.stats["disk"] += 1
                    self._remember(key, data["value"], datetime.fromisoformat(data["expires"]))
                    return data["value"]
                path.unlink()
                self.stats["expired"] += 1
            self.stats["miss"] += 1
            return None

    async def set(self, key: str, value: Any) -> None:
        expires = self.clock() + self.ttl
        async with self.lock:
            self._remember(key, value, expires)
            await asyncio.to_thread(self._path(key).write_text, json.dumps({"value": value, "expires": expires.isoformat()}))

    def _remember(self, key, value, expires, limit=2):
        self.memory[key] = Entry(value, expires)
        while len(self.memory) > limit:
            self.memory.popitem(last=False)


class Clock:
    def __init__(self):
        self.now = datetime(2024, 1, 1, tzinfo=timezone.utc)

    def __call__(self):
        return self.now

    def advance(self, **kw):
        self.now += timedelta(**kw)


async def main():
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        cache = FileCache(Path(folder), ttl=timedelta(seconds=30), clock=clock)
        await cache.set("a", {"n": 1, "tags": ["x", "y"]})
        await cache.set("b", [1, 2, 3])
        print(await cache.get("a"), await cache.get("zzz"))
        await asyncio.gather(*(cache.set(f"k{i}", i) for i in range(3)))
        print(list(cache.memory), await cache.get("b"))
        clock.advance(seconds=31)
        print(await cache.get("b"), await cache.get("k1"))
        print(dict(cache.stats), sum(cache.stats.values()), len(list(Path(folder).glob("*.json"))))
        print(sorted(p.suffix for p in Path(folder).iterdir())[:1], clock.now.isoformat())


asyncio.run(main())
