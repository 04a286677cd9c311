import asyncio
import functools
import random
import statistics
from collections import Counter
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta, timezone


class Transient(Exception):
    pass


def retry(attempts, base=0.001, jitter=None):
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*args, **kwargs):
            delays = []
            for n in range(1, attempts + 1):
                try:
                    return await fn(*args, **kwargs)
                except Transient as e:
                    if n == attempts:
                        raise RuntimeError(f"gave up after {n}") from e
                    delay = base * 2 ** (n - 1)
                    delays.append(delay)
                    await asyncio.sleep(delay)
        return inner
    return deco


rng = random.Random(5)
calls = Counter()


@retry(4)
async def flaky(name, p):
    calls[name] += 1
    if rng.random() < p:
        raise Transient(name)
    return f"{name}:{calls[name]}"


@asynccontextmanager
async def span(name, log):
    log.append(f"begin {name}")
    try:
        yield len(log)
    finally:
        log.append(f"end {name}")


async def main():
    log = []
    async with span("outer", log) as depth:
        for name, p in [("a", 0.2), ("b", 0.7), ("c", 0.99)]:
            try:
                print(await flaky(name, p))
            except RuntimeError as e:
                print("failed:", e, "because", repr(e.__cause__))
        print(depth)
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
        print("never")
    print(log, dict(calls), calls.total())
    values = await asyncio.gather(*(asyncio.sleep(0, v * v) for v in range(1, 6)))
    print(values, statistics.mean(values), statistics.stdev(values), round(statistics.quantiles(values, n=4)[1], 2))
    t = datetime(2024, 5, 17, 23, 59, 30, tzinfo=timezone.utc)
    later = t + timedelta(minutes=1.5)
    print(later.isoformat(), (later - t).total_seconds(), f"{later:%H:%M:%S}", later.date() == t.date())
    results = await asyncio.gather(flaky("d", 0), flaky("e", 1), return_exceptions=True)
    print([r if isinstance(r, str) else type(r).__name__ for r in results], flaky.__name__)


asyncio.run(main())
