import asyncio
import bisect
import heapq
import itertools
import math
import random
import statistics
from collections import deque
from dataclasses import dataclass, field
from typing import Optional


@dataclass(order=True)
class Event:
    at: float
    seq: int
    name: str = field(compare=False)
    payload: Optional[dict] = field(default=None, compare=False)


class Simulator:
    def __init__(self, seed=0):
        self.rng = random.Random(seed)
        self.events: list[Event] = []
        self.counter = itertools.count()
        self.now = 0.0
        self.waits: list[float] = []

    def schedule(self, delay, name, **payload):
        heapq.heappush(self.events, Event(round(self.now + delay, 4), next(self.counter), name, payload or None))

    async def run(self, until=math.inf):
        busy_until = 0.0
        queue = deque()
        while self.events and self.events[0].at <= until:
            event = heapq.heappop(self.events)
            self.now = event.at
            match event:
                case Event(name="arrive", payload={"customer": c}):
                    queue.append((c, self.now))
                    if c < 5:
                        self.schedule(self.rng.expovariate(1.0), "arrive", customer=c + 1)
                    if busy_until <= self.now:
                        self.schedule(0, "serve")
                case Event(name="serve") if queue:
                    c, arrived = queue.popleft()
                    self.waits.append(self.now - arrived)
                    service = self.rng.uniform(0.5, 1.5)
                    busy_until = self.now + service
                    print(f"{self.now:7.3f} serving {c} for {service:.3f}")
                    self.schedule(service, "serve")
                case Event(name=other):
                    print(f"{self.now:7.3f} idle after {other}")
            await asyncio.sleep(0)
        return len(self.waits)


def histogram(values, edges):
    counts = [0] * (len(edges) + 1)
    for v in values:
        counts[bisect.bisect(edges, v)] += 1
    return counts


async def main():
    sim = Simulator(seed=11)
    sim.schedule(0.0, "arrive", customer=1)
    print(await sim.run(until=20))
    print([round(w, 3) for w in sim.waits], f"{statistics.fmean(sim.waits):.4f}", histogram(sim.waits, [0.1, 0.5]))
    rng = random.Random("abc")
    print(rng.sample(range(1000), 3), rng.choice("xyz"), rng.randbytes(2).hex(), rng.triangular(0, 10, 3) > 0, rng.getrandbits(10))
    walk = list(itertools.accumulate((rng.choice((-1, 1)) for _ in range(12)), initial=0))
    print(walk, max(walk, key=abs), statistics.mode(walk))
    pts = [(rng.random(), rng.random()) for _ in range(200)]
    inside = sum(math.hypot(x, y) <= 1 for x, y in pts)
    print(inside, round(4 * inside / 200, 2), math.isclose(math.pi, 3.14, rel_tol=1e-2))


asyncio.run(main())
