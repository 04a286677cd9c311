import heapq
import itertools
import random
import statistics
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Callable, Iterator


class Kind(Enum):
    ARRIVE = "arrive"
    LEAVE = "leave"


@dataclass(order=True)
class Event:
    at: datetime
    seq: int
    kind: Kind = field(compare=False)
    who: str = field(compare=False)


class Simulation:
    def __init__(self, start: datetime, seed: int = 1) -> None:
        self.now = start
        self.queue: list[Event] = []
        self.ids = itertools.count()
        self.rng = random.Random(seed)
        self.log: list[str] = []
        self.waits: list[float] = []
        self.line: deque[tuple[str, datetime]] = deque()
        self.busy = 0
        self.handlers: dict[Kind, Callable[[Event], None]] = {Kind.ARRIVE: self.on_arrive, Kind.LEAVE: self.on_leave}

    def schedule(self, delay: timedelta, kind: Kind, who: str) -> None:
        heapq.heappush(self.queue, Event(self.now + delay, next(self.ids), kind, who))

    def on_arrive(self, e: Event) -> None:
        self.line.append((e.who, e.at))
        self.start_next()

    def on_leave(self, e: Event) -> None:
        self.busy -= 1
        self.start_next()

    def start_next(self) -> None:
        if self.line and self.busy < 2:
            who, since = self.line.popleft()
            self.busy += 1
            self.waits.append((self.now - since).total_seconds() / 60)
            self.schedule(timedelta(minutes=self.rng.randint(5, 15)), Kind.LEAVE, who)

    def run(self) -> Iterator[Event]:
        while self.queue:
            e = heapq.heappop(self.queue)
            self.now = e.at
            self.handlers[e.kind](e)
            yield e


sim = Simulation(datetime(2024, 5, 1, 9))
for i, name in enumerate(["ann", "bob", "cid", "dee", "eve"]):
    sim.schedule(timedelta(minutes=3 * i), Kind.ARRIVE, name)
kinds = Counter()
for e in sim.run():
    kinds[e.kind] += 1
    print(f"{e.at:%H:%M} {e.who:<4}{e.kind.value}")
print({k.name: v for k, v in kinds.items()}, round(statistics.mean(sim.waits), 2), max(sim.waits))
print(sim.now - datetime(2024, 5, 1, 9), sim.busy, len(sim.line))
