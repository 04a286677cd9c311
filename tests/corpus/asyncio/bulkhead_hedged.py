import asyncio


class LeakyBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.level = 0.0
        self.waiters = 0

    async def acquire(self, amount=1.0):
        if amount > self.capacity:
            raise ValueError("Can't acquire more than the bucket capacity")
        while self.level + amount > self.capacity:
            self.waiters += 1
            await asyncio.sleep(0.001)
            self.leak()
        self.level += amount

    def leak(self):
        self.level = max(0.0, self.level - self.rate)

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return None


class Bulkhead:
    def __init__(self, limit, queue_size):
        self._sem = asyncio.Semaphore(limit)
        self._queued = 0
        self._queue_size = queue_size
        self.rejected = 0

    async def run(self, coro_fn, *args, **kwargs):
        if self._sem.locked() and self._queued >= self._queue_size:
            self.rejected += 1
            raise RuntimeError("bulkhead full")
        self._queued += 1
        try:
            await self._sem.acquire()
        finally:
            self._queued -= 1
        try:
            return await coro_fn(*args, **kwargs)
        finally:
            self._sem.release()


async def fallback(primary, secondary, *, timeout):
    try:
        async with asyncio.timeout(timeout):
            return await primary()
    except (TimeoutError, ConnectionError) as e:
        return f"{await secondary()} (after {type(e).__name__})"


async def hedged(fn, n, delay):
    tasks = []
    try:
        for i in range(n):
            tasks.append(asyncio.create_task(fn(i)))
            done, _ = await asyncio.wait(tasks, timeout=delay, return_when=asyncio.FIRST_COMPLETED)
            if done:
                return done.pop().result(), len(tasks)
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result(), len(tasks)
    finally:
        for t in tasks:
            t.cancel()


async def work(i, delay=0.003):
    await asyncio.sleep(delay)
    return f"work {i}"


async def main():
    bucket = LeakyBucket(0.5, 2)
    for i in range(4):
        async with bucket:
            pass
    print(bucket.level, bucket.waiters)
    try:
        await bucket.acquire(5)
    except ValueError as e:
        print(e)
    bh = Bulkhead(1, 1)
    results = await asyncio.gather(*(bh.run(work, i) for i in range(4)), return_exceptions=True)
    print([str(r) for r in results], bh.rejected)

    async def slow():
        await asyncio.sleep(1)

    async def refuse():
        raise ConnectionRefusedError("refused")

    async def backup():
        return "backup"

    print(await fallback(slow, backup, timeout=0.002))
    print(await fallback(refuse, backup, timeout=1))
    print(await hedged(lambda i: work(i, 0.5 if i == 0 else 0.001), 3, 0.01))

asyncio.run(main())
