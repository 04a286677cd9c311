"""Defaults are evaluated once, when the function is defined."""
import asyncio

BASE = 10


def append(item, bucket=[]):
    bucket.append(item)
    return bucket


def count(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen


def scaled(x, factor=BASE * 2):
    return x * factor


def fresh(item, bucket=None):
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket


def default_limit():
    print("limit evaluated")
    return 3


def take(items, limit=default_limit()):
    return items[:limit]


def apply(x, fn=lambda v: v + 1):
    return fn(x)


async def collect(item, log=[], *, marks={"start"}):
    await asyncio.sleep(0)
    log.append(item)
    marks.add(item)
    return len(log), len(marks)


class Box:
    def __init__(self, items=[]):
        self.items = items

    def add(self, x, *, times=1):
        for _ in range(times):
            self.items.append(x)
        return self


async def main():
    print(append(1), append(2))
    print(append(3, []), append(4))
    count("a")
    count("b")
    print(count("a"))
    global BASE
    BASE = 99
    print(scaled(2), scaled(2, 3))
    print(fresh(1), fresh(2))
    print(take([1, 2, 3, 4, 5]), take([1, 2, 3], limit=1))
    print(apply(1), apply(1, lambda v: v * 10))
    print(await collect("x"), await collect("y"))
    Box().add(1)
    print(Box().add(2).items)


asyncio.run(main())
