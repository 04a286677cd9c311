import asyncio
import hashlib
import random
import time
from collections import Counter, defaultdict
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Protocol
from uuid import NAMESPACE_DNS, uuid5


class Clock(Protocol):
    def now(self) -> float: ...


class FakeClock:
    def __init__(self, t: float = 0.0):
        self.t = t

    def now(self) -> float:
        return self.t

    def advance(self, dt: float) -> None:
        self.t += dt


@dataclass
class TokenBucket:
    rate: float
    capacity: int
    clock: Clock
    tokens: float = field(init=False)
    updated: float = field(init=False)

    def __post_init__(self):
        self.tokens = float(self.capacity)
        self.updated = self.clock.now()

    def try_take(self, n: int = 1) -> bool:
        now = self.clock.now()
        self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
        self.updated = now
        if self.tokens >= n:
            self.tokens -= n
            return True
        return False


@lru_cache(maxsize=None)
def shard(key: str, n: int = 4) -> int:
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % n


class Pool:
    def __init__(self, size: int):
        self._free: asyncio.Queue[str] = asyncio.Queue()
        for i in range(size):
            self._free.put_nowait(f"conn-{i}")
        self.in_use = 0
        self.peak = 0

    @asynccontextmanager
    async def acquire(self):
        conn = await self._free.get()
        self.in_use += 1
        self.peak = max(self.peak, self.in_use)
        try:
            yield conn
        finally:
            self.in_use -= 1
            self._free.put_nowait(conn)


async def query(pool: Pool, key: str, results: dict[int, list[str]]):
    async with pool.acquire() as conn:
        await asyncio.sleep(0.001)
        results[shard(key)].append(f"{key}@{conn[-1]}")
        return len(key)


async def main():
    clock = FakeClock()
    bucket = TokenBucket(rate=2, capacity=3, clock=clock)
    taken = [bucket.try_take() for _ in range(4)]
    clock.advance(0.75)
    print(taken, bucket.try_take(), round(bucket.tokens, 2), bucket.try_take(2))
    pool = Pool(2)
    results: dict[int, list[str]] = defaultdict(list)
    keys = [uuid5(NAMESPACE_DNS, f"host{i}.example").hex[:6] for i in range(6)]
    lens = await asyncio.gather(*map(partial(query, pool, results=results), keys))
    print(sum(lens), pool.peak, sorted(k for v in results.values() for k in (x.split("@")[0] for x in v)) == sorted(keys))
    print(Counter(map(shard, keys)).most_common(1)[0][1] >= 2, shard.cache_info().hits >= 6)
    rng = random.Random("seed")
    sample = rng.sample(keys, 2)
    print(len(sample), all(k in keys for k in sample), sorted(rng.choices([1, 2, 3], k=5)), rng.randint(5, 5))
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.005):
            async with pool.acquire(), pool.acquire():
                async with pool.acquire():
                    print("never")
    print(pool.in_use, pool._free.qsize())
    start = time.monotonic()
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.01, 0.2)], timeout=0.05)
    print(len(done), len(pending), {t.result() for t in done}, time.monotonic() - start < 0.19)
    for t in pending:
        t.cancel()


asyncio.run(main())
