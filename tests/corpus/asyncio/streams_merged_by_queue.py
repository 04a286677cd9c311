import asyncio
import time
from collections import deque
from contextlib import aclosing


class SlidingWindow:
    def __init__(self, size):
        self.values = deque(maxlen=size)

    def add(self, v):
        self.values.append(v)
        return self

    @property
    def average(self):
        return sum(self.values) / len(self.values) if self.values else None


async def ticker(values, delay=0.001):
    try:
        for i, v in enumerate(values):
            await asyncio.sleep(delay)
            yield i, v
    finally:
        print("ticker closed")


async def merge(*streams):
    queue = asyncio.Queue()
    done = object()

    async def pump(name, stream):
        async for item in stream:
            await queue.put((name, item))
        await queue.put(done)

    tasks = [asyncio.create_task(pump(n, s)) for n, s in streams]
    finished = 0
    while finished < len(tasks):
        item = await queue.get()
        if item is done:
            finished += 1
            continue
        yield item


async def main():
    w = SlidingWindow(3)
    async with aclosing(ticker([1, 2, 3, 4, 50])) as stream:
        async for i, v in stream:
            print(i, v, round(w.add(v).average, 2))
            if v > 3:
                break
    print(SlidingWindow(2).average)
    totals = {}
    async for name, (i, v) in merge(("a", ticker([1, 2], 0.002)), ("b", ticker([10, 20], 0.005))):
        totals[name] = totals.get(name, 0) + v
    print(totals)
    squares = [v * v async for _, v in ticker(range(3)) if v % 2 == 0]
    print(squares, {i: v async for i, v in ticker("xy", 0)})


asyncio.run(main())
