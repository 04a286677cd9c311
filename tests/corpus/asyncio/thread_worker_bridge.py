import asyncio
import concurrent.futures
import functools
import hashlib
import queue
import threading


def hash_block(data: bytes, rounds: int = 1) -> str:
    for _ in range(rounds):
        data = hashlib.sha256(data).digest()
    return data.hex()[:12]


class ThreadWorker(threading.Thread):
    def __init__(self, loop):
        super().__init__(daemon=True)
        self.loop = loop
        self.jobs = queue.Queue()

    def run(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            fn, fut = job
            try:
                result = fn()
            except Exception as e:
                self.loop.call_soon_threadsafe(fut.set_exception, e)
            else:
                self.loop.call_soon_threadsafe(fut.set_result, result)

    def submit(self, fn, *args):
        fut = self.loop.create_future()
        self.jobs.put((functools.partial(fn, *args), fut))
        return fut

    def stop(self):
        self.jobs.put(None)
        self.join()


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        blocks = [f"block-{i}".encode() for i in range(4)]
        digests = await asyncio.gather(*(loop.run_in_executor(pool, hash_block, b, 2) for b in blocks))
        print(digests)
        fut = pool.submit(hash_block, b"sync")
        print(await asyncio.wrap_future(fut), fut.done())
        slow = loop.run_in_executor(pool, functools.partial(hash_block, b"kw", rounds=3))
        print(await slow)
    worker = ThreadWorker(loop)
    worker.start()
    print(await worker.submit(max, 3, 9, 4), await worker.submit(hash_block, b"x"))
    try:
        await worker.submit(int, "zzz")
    except ValueError as e:
        print("from thread:", e)
    worker.stop()
    print(worker.is_alive(), threading.active_count() >= 1)
    lock, total = threading.Lock(), 0

    def add(n):
        nonlocal total
        for _ in range(n):
            with lock:
                total += 1
    await asyncio.gather(*[asyncio.to_thread(add, 500) for _ in range(4)])
    print(total)


asyncio.run(main())
