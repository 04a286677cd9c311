import asyncio
import logging
import sys
import time
from collections import Counter, deque
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import AsyncIterator, Callable, Awaitable

logging.basicConfig(level=logging.DEBUG, format="[%(levelname)s] %(name)s - %(message)s", stream=sys.stdout)
log = logging.getLogger("crawler")
logging.getLogger("asyncio").setLevel(logging.WARNING)

PAGES = {
    "/": ["/a", "/b"],
    "/a": ["/b", "/c"],
    "/b": ["/", "/missing"],
    "/c": [],
}


class FetchError(Exception):
    def __init__(self, url: str, status: int):
        super().__init__(f"{url} -> {status}")
        self.url, self.status = url, status


@dataclass
class Stats:
    ok: int = 0
    failed: int = 0
    statuses: Counter = field(default_factory=Counter)
    order: list[str] = field(default_factory=list)


async def fetch(url: str) -> list[str]:
    await asyncio.sleep(0.001)
    if url not in PAGES:
        raise FetchError(url, 404)
    return PAGES[url]


@asynccontextmanager
async def limited(sem: asyncio.Semaphore, name: str) -> AsyncIterator[float]:
    start = time.perf_counter()
    async with sem:
        log.debug("%s enters", name)
        try:
            yield start
        finally:
            log.debug("%s leaves", name)


async def worker(name: str, queue: asyncio.Queue, seen: set, stats: Stats, sem: asyncio.Semaphore):
    while True:
        url = await queue.get()
        try:
            async with limited(sem, name):
                links = await fetch(url)
            stats.ok += 1
            stats.statuses[200] += 1
            stats.order.append(url)
            for link in links:
                if link not in seen:
                    seen.add(link)
                    queue.put_nowait(link)
        except FetchError as e:
            stats.failed += 1
            stats.statuses[e.status] += 1
            log.error("failed: %s", e)
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    stats, seen = Stats(), {"/"}
    sem = asyncio.Semaphore(1)
    queue.put_nowait("/")
    tasks = [asyncio.create_task(worker(f"w{i}", queue, seen, stats, sem), name=f"w{i}") for i in range(2)]
    await queue.join()
    for t in tasks:
        t.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results])
    print(stats.ok, stats.failed, dict(stats.statuses), stats.order)
    print(stats.statuses.most_common(1), sorted(seen))
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
        print("never")
    log.info("done in %.0f rounds", 1)


if __name__ == "__main__":
    asyncio.run(main())
