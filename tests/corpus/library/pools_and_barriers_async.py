import asyncio
import time
import threading
import random
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, as_completed


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def io_task(name, delay=0.002):
    time.sleep(delay)
    return f"{name}@{threading.current_thread().name.split('_')[0]}"


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.RLock()

    def inc(self, n=1):
        with self.lock:
            self.value += n
            return self.value


async def main():
    loop = asyncio.get_running_loop()
    counter = Counter()
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="io") as pool:
        results = await asyncio.gather(*[loop.run_in_executor(pool, io_task, f"t{i}") for i in range(3)])
        print(results)
        futures = {pool.submit(fib, n): n for n in (10, 50, 90)}
        for fut in as_completed(futures, timeout=5):
            counter.inc(futures[fut])
        print(counter.value, sorted(f.result() for f in futures)[-1])
        list(pool.map(counter.inc, range(5)))
        print(counter.value)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.to_thread(io_task, c, delay=0.001)) for c in "ab"])
    print(len(done), len(pending), sorted(t.result()[0] for t in done))
    barrier = threading.Barrier(2)
    order = []

    def party(n):
        barrier.wait()
        order.append(n)

    threads = [threading.Thread(target=party, args=(i,)) for i in range(2)]
    [t.start() for t in threads]
    for t in threads:
        t.join()
    print(sorted(order), barrier.n_waiting)
    sem = threading.Semaphore(1)
    print(sem.acquire(blocking=False), sem.acquire(blocking=False))
    sem.release()
    event = threading.Event()
    t = threading.Timer(0.005, event.set)
    t.start()
    print(event.wait(1), event.is_set())
    fut = loop.create_future()
    loop.call_later(0.001, fut.set_result, "later")
    print(await fut, loop.is_running(), threading.active_count() >= 1)


asyncio.run(main())
