# Queues with containers of their own: what a class replaces, the base's methods call.
import asyncio
from collections import OrderedDict


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = OrderedDict()

    def _put(self, item):
        self._queue.setdefault(item, None)

    def _get(self):
        return self._queue.popitem(last=False)[0]


class CountingQueue(asyncio.LifoQueue):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.puts = 0

    async def put(self, item):
        self.puts += 1
        await super().put(item)


async def consumer(q: asyncio.Queue, out):
    while True:
        item = await q.get()
        out.append(item)
        q.task_done()


async def main():
    q = UniqueQueue(maxsize=3)
    out = []
    task = asyncio.create_task(consumer(q, out))
    for item in "abacab":
        await q.put(item)
        print(item, q.qsize(), q.full())
    await asyncio.sleep(0.001)
    task.cancel()
    print(out, q.empty(), q.maxsize)
    c = CountingQueue(2)
    for i in range(2):
        await c.put(i)
    putter = asyncio.create_task(c.put(9))
    await asyncio.sleep(0)
    print(c.puts, c.full(), c.get_nowait())
    await putter
    print([c.get_nowait() for _ in range(c.qsize())])
    try:
        c.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")

asyncio.run(main())
