"""Async generators, streams, windows, merging, backpressure with queues."""
import asyncio
from collections import deque


async def ticker(n, step=1):
    for i in range(0, n * step, step):
        await asyncio.sleep(0)
        yield i


async def amap(fn, source):
    async for x in source:
        yield fn(x)


async def afilter(pred, source):
    async for x in source:
        if pred(x):
            yield x


async def take(source, n):
    if n <= 0:
        return
    async for x in source:
        yield x
        n -= 1
        if n == 0:
            break


async def window(source, size):
    buf = deque(maxlen=size)
    async for x in source:
        buf.append(x)
        if len(buf) == size:
            yield tuple(buf)


async def azip(a, b):
    ita, itb = aiter(a), aiter(b)
    while True:
        try:
            yield await anext(ita), await anext(itb)
        except StopAsyncIteration:
            return


async def batched(source, size):
    batch = []
    async for x in source:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


class Stats:
    def __init__(self):
        self.n = 0
        self.mean = 0.0
        self.m2 = 0.0

    def push(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        return self

    @property
    def variance(self):
        return self.m2 / self.n if self.n else float("nan")


async def resource_stream(log):
    log.append("open")
    try:
        for i in range(100):
            yield i
    finally:
        log.append("close")


async def main():
    print([x async for x in amap(lambda v: v * v, ticker(5))])
    evens = afilter(lambda v: v % 2 == 0, ticker(10, 3))
    print([x async for x in take(evens, 3)])
    print([w async for w in window(ticker(5), 3)])
    print([p async for p in azip(ticker(3), ticker(9, 10))])
    async for b in batched(ticker(7), 3):
        print(b, end=" ")
    print()
    stats = Stats()
    async for x in ticker(6, 2):
        stats.push(x)
    print(stats.n, stats.mean, round(stats.variance, 3))
    log = []
    gen = resource_stream(log)
    async for x in gen:
        if x == 2:
            break
    await gen.aclose()
    print(log)
    q = asyncio.Queue(maxsize=2)
    seen = []

    async def produce():
        async for x in ticker(5):
            await q.put(x)
            seen.append(f"+{x}")
        await q.put(None)

    async def consume():
        total = 0
        while (x := await q.get()) is not None:
            seen.append(f"-{x}")
            total += x
            q.task_done()
        return total

    _, total = await asyncio.gather(produce(), consume())
    print(total, len(seen), sum({k: v async for k, v in azip(ticker(3), ticker(3, 5))}.values()))


asyncio.run(main())
