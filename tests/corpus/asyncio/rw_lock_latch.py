import asyncio
import collections


class ReadWriteLock:
    def __init__(self):
        self._readers = 0
        self._writer = False
        self._cond = asyncio.Condition()

    class _Guard:
        def __init__(self, enter, leave):
            self._enter, self._leave = enter, leave

        async def __aenter__(self):
            await self._enter()

        async def __aexit__(self, *exc):
            await self._leave()

    @property
    def read(self):
        return self._Guard(self._acquire_read, self._release_read)

    @property
    def write(self):
        return self._Guard(self._acquire_write, self._release_write)

    async def _acquire_read(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writer)
            self._readers += 1

    async def _release_read(self):
        async with self._cond:
            self._readers -= 1
            if not self._readers:
                self._cond.notify_all()

    async def _acquire_write(self):
        async with self._cond:
            while self._writer or self._readers:
                await self._cond.wait()
            self._writer = True

    async def _release_write(self):
        async with self._cond:
            self._writer = False
            self._cond.notify_all()


class CountDownLatch:
    def __init__(self, n):
        self.n = n
        self._event = asyncio.Event()

    def count_down(self):
        self.n -= 1
        if self.n <= 0:
            self._event.set()

    def __await__(self):
        return self._event.wait().__await__()


async def reader(i, lock, log, data):
    async with lock.read:
        log.append(f"r{i}+")
        await asyncio.sleep(0.001)
        log.append(f"r{i}={data['v']}")


async def writer(i, lock, log, data):
    async with lock.write:
        log.append(f"w{i}+")
        await asyncio.sleep(0.001)
        data["v"] += i
        log.append(f"w{i}-")


async def philosopher(i, forks, meals, latch):
    first, second = sorted((forks[i], forks[(i + 1) % len(forks)]), key=id)
    for _ in range(2):
        async with first:
            async with second:
                meals[i] += 1
                await asyncio.sleep(0)
    latch.count_down()


async def main():
    lock, log, data = ReadWriteLock(), [], {"v": 0}
    await asyncio.gather(reader(1, lock, log, data), writer(5, lock, log, data), reader(2, lock, log, data), writer(7, lock, log, data), reader(3, lock, log, data))
    print(log)
    forks = [asyncio.Lock() for _ in range(5)]
    meals = collections.Counter()
    latch = CountDownLatch(5)
    for i in range(5):
        asyncio.create_task(philosopher(i, forks, meals, latch))
    await latch
    print(sorted(meals.items()), latch.n)
    barrier = asyncio.Barrier(3)
    arrivals = []

    async def runner(i):
        await asyncio.sleep(0.001 * i)
        arrivals.append(i)
        pos = await barrier.wait()
        return i, pos

    print(sorted(await asyncio.gather(*(runner(i) for i in range(3)))), arrivals, barrier.broken, barrier.parties)

asyncio.run(main())
