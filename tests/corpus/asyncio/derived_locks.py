# Locks, events and semaphores of the program's own, derived from asyncio's.
import asyncio


class LoggedLock(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.log = []

    async def acquire(self):
        self.log.append(f"{self.name} want")
        result = await super().acquire()
        self.log.append(f"{self.name} got")
        return result

    def release(self):
        self.log.append(f"{self.name} free")
        super().release()


class PeakSemaphore(asyncio.Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self.active = self.peak = 0

    async def __aenter__(self):
        await super().__aenter__()
        self.active += 1
        self.peak = max(self.peak, self.active)

    async def __aexit__(self, *args):
        self.active -= 1
        await super().__aexit__(*args)


class OnceEvent(asyncio.Event):
    def clear(self):
        raise RuntimeError("cannot be cleared")


async def worker(n, lock, sem):
    async with sem:
        async with lock:
            await asyncio.sleep(0)
            lock.log.append(f"work {n}")


async def main():
    lock, sem = LoggedLock("L"), PeakSemaphore(2)
    await asyncio.gather(*(worker(i, lock, sem) for i in range(4)))
    print(*lock.log, sep="\n")
    print(lock.locked(), sem.peak, sem.active, sem.locked())
    ev = OnceEvent()
    waiter = asyncio.create_task(ev.wait())
    await asyncio.sleep(0)
    ev.set()
    print(await waiter, ev.is_set())
    try:
        ev.clear()
    except RuntimeError as e:
        print(e)

asyncio.run(main())
