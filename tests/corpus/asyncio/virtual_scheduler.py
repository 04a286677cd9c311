import asyncio
import heapq
from dataclasses import dataclass, field
from typing import Callable, Union, Awaitable


@dataclass(order=True)
class Entry:
    when: float
    order: int
    action: Callable = field(compare=False)
    args: tuple = field(compare=False, default=())
    interval: float | None = field(compare=False, default=None)
    cancelled: bool = field(compare=False, default=False)


class Scheduler:
    """Runs sync and async callbacks in virtual time."""

    def __init__(self):
        self._heap: list[Entry] = []
        self._count = 0
        self.now = 0.0

    def call_at(self, when, action, *args, interval=None):
        self._count += 1
        entry = Entry(when, self._count, action, args, interval)
        heapq.heappush(self._heap, entry)
        return entry

    def call_later(self, delay, action, *args):
        return self.call_at(self.now + delay, action, *args)

    def every(self, interval, action, *args):
        return self.call_at(self.now + interval, action, *args, interval=interval)

    def cancel(self, entry):
        entry.cancelled = True

    async def run(self, until):
        fired = 0
        while self._heap and self._heap[0].when <= until:
            entry = heapq.heappop(self._heap)
            if entry.cancelled:
                continue
            self.now = entry.when
            if asyncio.iscoroutinefunction(entry.action):
                await entry.action(*entry.args)
            else:
                entry.action(*entry.args)
            fired += 1
            if entry.interval and not entry.cancelled:
                entry.when += entry.interval
                heapq.heappush(self._heap, entry)
        self.now = until
        return fired


async def main():
    s = Scheduler()
    log = []

    def tick(name):
        log.append(f"{s.now:.1f} tick {name}")

    async def slow(name, n):
        await asyncio.sleep(0)
        log.append(f"{s.now:.1f} slow {name}*{n}")
        if n > 1:
            s.call_later(0.25, slow, name, n - 1)

    t = s.every(0.5, tick, "A")
    s.call_later(0.7, slow, "B", 3)
    s.call_later(1.6, s.cancel, t)
    dead = s.call_later(0.1, tick, "never")
    s.cancel(dead)
    print(await s.run(1.0))
    print(await s.run(5.0))
    print("\n".join(log))
    print(s.now, len(s._heap))

asyncio.run(main())
