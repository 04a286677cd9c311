import asyncio
from collections import deque


class RingBuffer:
    def __init__(self, size):
        self.size = size
        self._data = deque(maxlen=size)
        self.dropped = 0

    def append(self, x):
        if len(self._data) == self.size:
            self.dropped += 1
        self._data.append(x)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __bool__(self):
        return bool(self._data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return list(self._data)[i]
        return self._data[i]

    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})"


class Average:
    def __init__(self, window):
        self.buffer = RingBuffer(window)

    def __call__(self, x):
        self.buffer.append(x)
        return sum(self.buffer) / len(self.buffer)


async def sensor(n, start=0, step=1.5):
    value = start
    for _ in range(n):
        await asyncio.sleep(0)
        yield value
        value += step


async def smooth(source, window=3):
    avg = Average(window)
    async for v in source:
        yield v, round(avg(v), 3)


async def merge(*sources):
    queue = asyncio.Queue()
    done = object()

    async def pump(i, src):
        async for item in src:
            await queue.put((i, item))
        await queue.put(done)

    tasks = [asyncio.create_task(pump(i, s)) for i, s in enumerate(sources)]
    remaining = len(tasks)
    while remaining:
        item = await queue.get()
        if item is done:
            remaining -= 1
        else:
            yield item


async def main():
    rb = RingBuffer(2)
    print(bool(rb), rb)
    for i in range(4):
        rb.append(i)
    print(rb, rb.dropped, rb[-1], rb[0:1], 3 in rb)
    print([pair async for pair in smooth(sensor(4))])
    out = {}
    async for i, (v, a) in merge(smooth(sensor(3)), smooth(sensor(2, start=10, step=-1))):
        out.setdefault(i, []).append((v, a))
    print(out)


asyncio.run(main())
