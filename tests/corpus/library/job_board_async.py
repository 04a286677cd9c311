import asyncio
import heapq
import itertools
import logging
import random
import sys
from collections import deque, OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import lru_cache, wraps

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(funcName)s:%(message)s")
logger = logging.getLogger(__name__)


@dataclass(order=True)
class Job:
    priority: int
    seq: int = field(compare=True)
    name: str = field(compare=False)
    payload: dict = field(compare=False, default_factory=dict)


class Board:
    def __init__(self):
        self._heap: list[Job] = []
        self._counter = itertools.count(1)
        self.history = deque(maxlen=3)

    def add(self, name, priority=5, **payload):
        job = Job(priority, next(self._counter), name, payload)
        heapq.heappush(self._heap, job)
        logger.info("queued %s (p=%d)", name, priority)
        return job

    async def run(self):
        while self._heap:
            job = heapq.heappop(self._heap)
            await asyncio.sleep(0)
            self.history.append(job.name)
            logger.debug("ran %s", job.name)
            yield job


def retry(times):
    def deco(fn):
        @wraps(fn)
        async def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except ConnectionError as exc:
                    logger.warning("attempt %d of %s: %r", attempt, fn.__name__, exc)
            raise RuntimeError(f"{fn.__name__} gave up")
        return inner
    return deco


rng = random.Random(7)


@retry(3)
async def flaky(limit):
    if rng.random() < limit:
        raise ConnectionError("down", limit)
    return "up"


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


async def main():
    board = Board()
    for i, name in enumerate(["mail", "report", "backup", "clean"]):
        board.add(name, priority=(i * 3) % 4, size=i)
    async for job in board.run():
        print(job, job.payload.get("size", "?"))
    print(list(board.history), board.history.maxlen)
    print(await flaky(0.5))
    try:
        await flaky(2)
    except RuntimeError as e:
        print("error:", e)
    print(fib(50), fib.cache_info())
    start = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
    for k in range(3):
        print((start + timedelta(hours=12 * k)).strftime("%a %d %b %H:%M %Z"))
    od = OrderedDict(sorted({"b": 1, "a": 2}.items()))
    od.move_to_end("a")
    print(od, od.popitem(last=False))


asyncio.run(main())
