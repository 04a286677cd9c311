import asyncio
import random
import statistics
import time
from collections import defaultdict, deque
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import AsyncIterator, Awaitable, Callable, Deque, Dict, List, Optional


@dataclass
class Metrics:
    samples: Dict[str, List[float]] = field(default_factory=lambda: defaultdict(list))
    recent: Deque[str] = field(default_factory=lambda: deque(maxlen=3))

    def record(self, name: str, value: float) -> None:
        self.samples[name].append(value)
        self.recent.append(name)

    def summary(self) -> Dict[str, Dict[str, float]]:
        return {
            name: {"n": len(v), "mean": round(statistics.fmean(v), 3), "max": max(v)}
            for name, v in sorted(self.samples.items())
        }


class RateLimiter:
    def __init__(self, limit: int):
        self._sem = asyncio.Semaphore(limit)
        self.peak = 0
        self._active = 0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[int]:
        async with self._sem:
            self._active += 1
            self.peak = max(self.peak, self._active)
            try:
                yield self._active
            finally:
                self._active -= 1


async def retry(op: Callable[[], Awaitable[float]], attempts: int = 3) -> Optional[float]:
    for n in range(1, attempts + 1):
        try:
            return await op()
        except ConnectionError as e:
            print(f"attempt {n} failed: {e}")
            await asyncio.sleep(0)
    return None


async def fetch(rng: random.Random, name: str, limiter: RateLimiter, metrics: Metrics) -> float:
    async with limiter.slot():
        value = rng.random()
        await asyncio.sleep(0.001)
        if value < 0.3:
            raise ConnectionError(f"{name} {value:.2f}")
        metrics.record(name, round(value, 3))
        return value


async def main() -> None:
    rng = random.Random(7)
    metrics, limiter = Metrics(), RateLimiter(2)
    results = []
    for name in ["a", "b", "a", "c"]:
        results.append(await retry(lambda: fetch(rng, name, limiter, metrics)))
    print([None if r is None else round(r, 3) for r in results])
    await asyncio.gather(*(retry(lambda n=n: fetch(rng, n, limiter, metrics)) for n in "xyz"))
    print(metrics.summary())
    print(list(metrics.recent), limiter.peak)
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
        print("never")
    start = time.monotonic()
    await asyncio.sleep(0.02)
    print(0.01 < time.monotonic() - start < 1)


asyncio.run(main())
