import asyncio
import heapq
import itertools


class Scheduler:
    """Runs callbacks by priority; equal priorities keep their order."""

    def __init__(self):
        self._heap = []
        self._counter = itertools.count()
        self._cancelled = set()

    def schedule(self, priority, func, *args):
        handle = next(self._counter)
        heapq.heappush(self._heap, (priority, handle, func, args))
        return handle

    def cancel(self, handle):
        self._cancelled.add(handle)

    def __bool__(self):
        return any(h not in self._cancelled for _, h, _, _ in self._heap)

    async def run(self):
        results = []
        while self._heap:
            priority, handle, func, args = heapq.heappop(self._heap)
            if handle in self._cancelled:
                self._cancelled.discard(handle)
                continue
            value = func(*args)
            if asyncio.iscoroutine(value):
                value = await value
            results.append((priority, value))
        return results


def add(a, b):
    return a + b


async def slow_square(n):
    await asyncio.sleep(0.001)
    return n * n


def greet(name="world"):
    return f"hello {name}"


async def main():
    s = Scheduler()
    s.schedule(5, add, 1, 2)
    h = s.schedule(1, greet)
    s.schedule(1, greet, "bob")
    s.schedule(3, slow_square, 7)
    s.cancel(h)
    print(bool(s))
    for priority, value in await s.run():
        print(priority, value)
    print(bool(s), not s)
    gen = itertools.chain.from_iterable([[1, 2], [3], []])
    print(list(itertools.accumulate(gen)))
    grouped = {k: list(g) for k, g in itertools.groupby(sorted("banana"))}
    print({k: len(v) for k, v in grouped.items()})


asyncio.run(main())
