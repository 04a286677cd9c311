import asyncio
import itertools
from typing import Iterator, Generator


def batched(iterable, n):
    it = iter(iterable)
    while batch := list(itertools.islice(it, n)):
        yield batch


def running_mean() -> Generator[float, float, str]:
    total = count = 0
    mean = 0.0
    while True:
        value = yield mean
        if value is None:
            return f"{count} values"
        total += value
        count += 1
        mean = total / count


def tree(depth: int, label: str = "r") -> Iterator[str]:
    yield label
    if depth:
        for i in range(2):
            yield from tree(depth - 1, f"{label}{i}")


def interleave(*iterables):
    iters = [iter(i) for i in iterables]
    while iters:
        for it in list(iters):
            try:
                yield next(it)
            except StopIteration:
                iters.remove(it)


class Fib:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        a, b = 0, 1
        while a <= self.limit:
            yield a
            a, b = b, a + b


async def ticks(n, delay=0):
    for i in range(n):
        await asyncio.sleep(delay)
        yield i
    print("ticks exhausted")


async def first_over(agen, limit):
    async for v in agen:
        if v > limit:
            return v
    return None


async def main():
    print(list(batched(range(7), 3)), list(tree(1)), list(interleave("abc", [1], (x * x for x in range(2)))))
    g = running_mean()
    next(g)
    print([g.send(v) for v in (10, 20, 60)])
    try:
        g.send(None)
    except StopIteration as e:
        print("result:", e.value)
    f = Fib(30)
    print(list(f), sum(f), [x for x in f if x % 2], 13 in f, max(f))
    print(await first_over(ticks(5), 2), await first_over(ticks(2), 9))
    gen = (i * 2 for i in itertools.count())
    print([next(gen) for _ in range(3)], next(gen), dict(zip("ab", gen)))


asyncio.run(main())
