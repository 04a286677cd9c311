import asyncio
from contextlib import contextmanager, nullcontext
from typing import Optional


class Timer:
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, exc_type, exc, tb):
        print("stop", exc_type.__name__ if exc_type else None)
        return False


@contextmanager
def section(name):
    print(f"<{name}>")
    yield
    print(f"</{name}>")


async def work(n: int, limit: Optional[asyncio.Semaphore] = None) -> int:
    async with limit or nullcontext():
        await asyncio.sleep(0)
        return n * 2


def compute(timed: bool, named: bool) -> int:
    with Timer() if timed else nullcontext() as timer:
        print(timer is None)
        with nullcontext() if not named else section("sum"):
            return sum(range(5))


async def main():
    limit = asyncio.Semaphore(1)
    print(await asyncio.gather(work(1), work(2, limit), work(3, limit)), limit.locked())
    print(compute(True, False), compute(False, True), compute(False, False))


asyncio.run(main())
