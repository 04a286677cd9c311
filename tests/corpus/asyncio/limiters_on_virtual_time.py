import asyncio
from collections import deque
from dataclasses import dataclass, field


class VirtualTime:
    def __init__(self):
        self.now = 0.0
        self.waiters = []

    async def sleep(self, seconds):
        event = asyncio.Event()
        self.waiters.append((self.now + seconds, event))
        self.waiters.sort(key=lambda w: w[0])
        await event.wait()

    async def advance(self, seconds):
        target = self.now + seconds
        while self.waiters and self.waiters[0][0] <= target:
            self.now, event = self.waiters.pop(0)
            event.set()
            for _ in range(4):
                await asyncio.sleep(0)
        self.now = target


@dataclass
class SlidingWindow:
    limit: int
    window: float
    clock: VirtualTime
    hits: dict = field(default_factory=dict)

    def try_acquire(self, key):
        q = self.hits.setdefault(key, deque())
        while q and q[0] <= self.clock.now - self.window:
            q.popleft()
        if len(q) >= self.limit:
            return q[0] + self.window - self.clock.now
        q.append(self.clock.now)
        return 0.0

    async def acquire(self, key):
        waited = 0.0
        while wait := self.try_acquire(key):
            waited += wait
            await self.clock.sleep(wait)
        return waited


@dataclass
class LeakyBucket:
    rate: float
    capacity: int
    clock: VirtualTime
    level: float = 0.0
    last: float = 0.0
    dropped: list = field(default_factory=list)

    def offer(self, item):
        elapsed = self.clock.now - self.last
        self.level = max(0.0, self.level - elapsed * self.rate)
        self.last = self.clock.now
        if self.level + 1 > self.capacity:
            self.dropped.append(item)
            return False
        self.level += 1
        return True


async def client(name, limiter, n, log):
    for i in range(n):
        waited = await limiter.acquire(name)
        log.append((limiter.clock.now, name, i, round(waited, 1)))


async def main():
    clock = VirtualTime()
    limiter = SlidingWindow(limit=2, window=10.0, clock=clock)
    log = []
    tasks = [asyncio.create_task(client(n, limiter, 3, log)) for n in ("ann", "bob")]
    await asyncio.sleep(0)
    await clock.advance(4)
    await clock.advance(6)
    await clock.advance(10)
    await asyncio.gather(*tasks)
    for entry in log:
        print("t={:>4.1f} {} #{} waited {}".format(*entry))
    print({k: len(v) for k, v in limiter.hits.items()})
    bucket = LeakyBucket(rate=0.5, capacity=2, clock=clock)
    results = [bucket.offer(i) for i in range(4)]
    await clock.advance(3)
    results += [bucket.offer(i) for i in "xy"]
    print(results, bucket.dropped, f"{bucket.level:.2f}")
    print(clock.now, bucket.clock is limiter.clock)


asyncio.run(main())
