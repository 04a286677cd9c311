import asyncio
import heapq
import itertools
from functools import wraps


def retry(times=3, delay=0.01, exceptions=(Exception,)):
    def decorator(fn):
        @wraps(fn)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    print(f"{fn.__name__} attempt {attempt} failed: {exc!r}")
                    await asyncio.sleep(delay * 2 ** attempt)
            raise RuntimeError(f"{fn.__name__} gave up after {times}") from last
        return wrapper
    return decorator


class PriorityScheduler:
    def __init__(self, workers=2):
        self._heap = []
        self._counter = itertools.count()
        self._event = asyncio.Event()
        self._workers = workers
        self.done = []

    def submit(self, coro_fn, *args, priority=10):
        entry = (priority, next(self._counter), coro_fn, args)
        heapq.heappush(self._heap, entry)
        self._event.set()

    async def _worker(self, name):
        while True:
            while not self._heap:
                self._event.clear()
                await self._event.wait()
            priority, seq, fn, args = heapq.heappop(self._heap)
            try:
                result = await fn(*args)
            except Exception as e:
                cause = f" (because {e.__cause__})" if e.__cause__ else ""
                self.done.append((seq, f"error: {e}{cause}"))
            else:
                self.done.append((seq, result))
            print(f"{name} finished job {seq} at priority {priority}")

    async def run_until_idle(self):
        tasks = [asyncio.create_task(self._worker(f"w{i}"), name=f"worker-{i}") for i in range(self._workers)]
        while len(self.done) < self.expected:
            await asyncio.sleep(0.005)
        for t in tasks:
            t.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        print([type(o).__name__ for o in outcomes], [t.get_name() for t in tasks])

    @property
    def expected(self):
        return self._expected

    @expected.setter
    def expected(self, value):
        if value < 0:
            raise ValueError("negative")
        self._expected = value


calls = {"flaky": 0}


@retry(times=3, delay=0.002, exceptions=(ConnectionError, TimeoutError))
async def flaky(name, fail_times):
    calls["flaky"] += 1
    if calls["flaky"] <= fail_times:
        raise ConnectionError(f"{name} down")
    return f"{name} ok"


@retry(times=2)
async def hopeless():
    """Never works."""
    raise ValueError("nope")


async def square(x):
    await asyncio.sleep(0.001 * x)
    return x * x


async def main():
    s = PriorityScheduler(workers=1)
    s.expected = 4
    s.submit(square, 3)
    s.submit(flaky, "db", 2, priority=1)
    s.submit(hopeless, priority=5)
    s.submit(square, 2, priority=7)
    await s.run_until_idle()
    for seq, outcome in sorted(s.done):
        print(seq, outcome)
    print(hopeless.__name__, hopeless.__doc__, calls)


asyncio.run(main())
