import asyncio
import contextlib
import random
import string
import time
from collections import Counter, deque
from functools import partial
from heapq import heappop, heappush
from typing import NamedTuple


class Lease(NamedTuple):
    ident: str
    expires: float

    def remaining(self, now: float) -> float:
        return round(self.expires - now, 3)


class Pool:
    def __init__(self, names, limit):
        self._free = deque(names)
        self._sem = asyncio.Semaphore(limit)
        self.usage = Counter()

    @contextlib.asynccontextmanager
    async def acquire(self):
        async with self._sem:
            name = self._free.popleft()
            self.usage[name] += 1
            try:
                yield name
            finally:
                self._free.append(name)

    def __repr__(self):
        return f"<Pool free={list(self._free)}>"


async def use(pool, who, log):
    async with pool.acquire() as name:
        log.append((who, name))
        await asyncio.sleep(0)
    if who == "c":
        raise LookupError(who)
    return who.upper()


async def main():
    pool, log = Pool(["p1", "p2", "p3"], 2), []
    results = await asyncio.gather(*map(partial(use, pool, log=log), "abcd"), return_exceptions=True)
    print([repr(r) for r in results], log)
    print(pool, pool.usage.most_common(), sum(pool.usage.values()))
    leases = [Lease(c, 10 - i * 1.5) for i, c in enumerate(string.ascii_lowercase[:3])]
    heap = []
    for lease in leases:
        heappush(heap, (lease.expires, lease))
    print([heappop(heap)[1].ident for _ in range(len(leases))], leases[0].remaining(2.25), min(leases, key=lambda l: l.expires))
    queue = asyncio.PriorityQueue()
    for item in random.Random(3).sample(range(100), 5):
        await queue.put((item % 3, item))
    print([queue.get_nowait() for _ in range(queue.qsize())], queue.empty())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError as e:
        print("timeout", type(e).__name__, str(e) == "")


asyncio.run(main())
