import asyncio
from collections import deque


class BoundedBuffer:
    def __init__(self, size):
        self._items = deque()
        self._size = size
        self._cond = asyncio.Condition()

    async def put(self, item):
        async with self._cond:
            await self._cond.wait_for(lambda: len(self._items) < self._size)
            self._items.append(item)
            self._cond.notify_all()

    async def get(self):
        async with self._cond:
            while not self._items:
                await self._cond.wait()
            item = self._items.popleft()
            self._cond.notify()
            return item


class RWLock:
    def __init__(self):
        self._readers = 0
        self._lock = asyncio.Lock()
        self._no_readers = asyncio.Event()
        self._no_readers.set()

    async def __aenter__(self):
        await self._lock.acquire()
        self._readers += 1
        self._no_readers.clear()
        self._lock.release()

    async def __aexit__(self, exc_type, exc, tb):
        self._readers -= 1
        if not self._readers:
            self._no_readers.set()

    async def write(self, fn):
        async with self._lock:
            await self._no_readers.wait()
            return fn()


async def phase(barrier, name):
    for step in range(2):
        await asyncio.sleep(0)
        pos = await barrier.wait()
        if pos == 0:
            print(f"step {step} released by {name}")
    return barrier.n_waiting


async def main():
    buf = BoundedBuffer(2)

    async def produce():
        for i in range(5):
            await buf.put(i)
            print("put", i)

    async def consume():
        return [await buf.get() for _ in range(5)]

    _, got = await asyncio.gather(produce(), consume())
    print(got)
    b = asyncio.Barrier(3)
    print(await asyncio.gather(*(phase(b, n) for n in "xyz")), b.parties, b.broken)

    rw = RWLock()
    value = {"v": 0}

    def bump():
        value["v"] += 1
        return value["v"]

    async def read(n):
        async with rw:
            await asyncio.sleep(0.001 * n)
            print("read", n, value["v"])

    print(await asyncio.gather(read(1), read(2), rw.write(bump), read(3)))
    sem = asyncio.BoundedSemaphore(1)
    async with sem:
        print(sem.locked())
    try:
        sem.release()
    except ValueError as e:
        print(e)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    b2 = asyncio.Barrier(2)
    t = asyncio.create_task(b2.wait())
    await asyncio.sleep(0)
    await b2.abort()
    try:
        await t
    except asyncio.BrokenBarrierError:
        print("broken")

asyncio.run(main())
