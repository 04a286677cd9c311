import asyncio
import contextlib


@contextlib.asynccontextmanager
async def timer(label):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        yield
    finally:
        took = loop.time() - start
        print(f"{label}: {'fast' if took < 0.5 else 'slow'}")


class Throttle:
    def __init__(self, limit):
        self.sem = asyncio.BoundedSemaphore(limit)
        self.running = set()
        self.max_seen = 0

    async def run(self, name, coro):
        async with self.sem:
            self.running.add(name)
            self.max_seen = max(self.max_seen, len(self.running))
            try:
                return name, await coro
            finally:
                self.running.discard(name)


async def work(n):
    await asyncio.sleep(0.005 * n)
    return n * n


async def main():
    throttle = Throttle(3)
    async with timer("gathered"):
        pairs = await asyncio.gather(*[throttle.run(f"job{n}", work(n)) for n in range(5)])
    print(dict(pairs), throttle.max_seen, throttle.running)
    async with timer("completed"):
        names = []
        for fut in asyncio.as_completed([throttle.run(f"x{n}", work(n)) for n in (3, 1, 2)]):
            name, value = await fut
            names.append(name)
        print(names)
    try:
        throttle.sem.release()
    except ValueError as e:
        print("error:", e)
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in range(3)]
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted((t.get_name(), t.result()) for t in done), len(pending))
    with contextlib.suppress(asyncio.CancelledError):
        t = asyncio.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        t.cancel("enough")
        await t
    print(t.cancelled(), t.done())


asyncio.run(main())
