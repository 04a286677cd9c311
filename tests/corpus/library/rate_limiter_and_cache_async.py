import asyncio
import os
import sys
import time
import math
import datetime as dt
from collections import OrderedDict, deque
from itertools import islice


class RateLimiter:
    def __init__(self, rate: int, per: float):
        self.rate = rate
        self.per = per
        self.calls = deque()

    async def acquire(self):
        while True:
            now = asyncio.get_running_loop().time()
            while self.calls and now - self.calls[0] > self.per:
                self.calls.popleft()
            if len(self.calls) < self.rate:
                self.calls.append(now)
                return
            await asyncio.sleep(self.per - (now - self.calls[0]) + 0.001)


class Cache:
    def __init__(self, capacity=2):
        self._data = OrderedDict()
        self.capacity = capacity

    def get(self, key, default=None):
        if key in self._data:
            self._data.move_to_end(key)
            return self._data[key]
        return default

    def put(self, key, value):
        self._data[key] = value
        if len(self._data) > self.capacity:
            self._data.popitem(last=False)

    def __len__(self):
        return len(self._data)


async def main():
    limiter = RateLimiter(2, 0.05)
    for i in range(4):
        await limiter.acquire()
        print("call", i)
    cache = Cache()
    for i in range(3):
        cache.put(f"k{i}", i * i)
    print(cache.get("k0"), cache.get("k2"), len(cache))
    print(math.gcd(12, 18), math.factorial(20), math.comb(5, 2), math.sqrt(2), math.log(math.e), math.ceil(2.1), math.inf, math.prod([1, 2, 3]))
    deadline = dt.datetime(2024, 1, 1) + dt.timedelta(days=1, hours=2)
    print(deadline, deadline.strftime("%b %d"), dt.date(2024, 2, 29).isoformat(), dt.timedelta(minutes=3))
    print(list(islice((x * x for x in range(100)), 3)), os.path.join("a", "b.txt"), sys.platform)


asyncio.run(main())
sys.exit(3)
