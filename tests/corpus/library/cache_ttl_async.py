import asyncio
import json
import time
from collections import OrderedDict, defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Dict, List, Optional


@dataclass
class CacheEntry:
    value: object
    expires: Optional[float] = None
    hits: int = 0


class TTLCache:
    def __init__(self, maxsize: int = 3, ttl: float = 0.05) -> None:
        self._data: "OrderedDict[str, CacheEntry]" = OrderedDict()
        self.maxsize = maxsize
        self.ttl = ttl
        self.stats = defaultdict(int)
        self._lock = asyncio.Lock()

    async def get_or_set(self, key: str, factory, *args):
        async with self._lock:
            entry = self._data.get(key)
            now = time.monotonic()
            if entry is not None and (entry.expires is None or entry.expires > now):
                entry.hits += 1
                self.stats["hit"] += 1
                self._data.move_to_end(key)
                return entry.value
            self.stats["miss"] += 1
            value = await factory(*args)
            self._data[key] = CacheEntry(value, now + self.ttl)
            while len(self._data) > self.maxsize:
                evicted, _ = self._data.popitem(last=False)
                self.stats["evicted"] += 1
                print("evicted", evicted)
            return value

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data


async def load_user(uid: int) -> Dict[str, object]:
    await asyncio.sleep(0.001)
    return {"id": uid, "name": f"user{uid}", "since": (datetime(2020, 1, 1) + timedelta(days=uid * 30)).date().isoformat()}


async def main() -> None:
    cache = TTLCache()
    users = await asyncio.gather(*(cache.get_or_set(f"u{i % 4}", load_user, i % 4) for i in range(6)))
    print(json.dumps(users[0]), [u["name"] for u in users])
    print(dict(cache.stats), len(cache), "u0" in cache, "u2" in cache)
    await asyncio.sleep(0.06)
    again = await cache.get_or_set("u3", load_user, 3)
    print(again == users[3], again is users[3], dict(cache.stats))


if __name__ == "__main__":
    asyncio.run(main())
