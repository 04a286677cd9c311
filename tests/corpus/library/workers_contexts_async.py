import asyncio
import contextvars
import functools
import queue
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as FutureTimeout, as_completed

request_id = contextvars.ContextVar("request_id", default="-")


def log(msg, lines=[]):
    lines.append(f"[{request_id.get()}] {msg}")
    return lines


class Worker(threading.Thread):
    def __init__(self, tasks, results):
        super().__init__(daemon=True)
        self.tasks, self.results = tasks, results
        self.count = 0

    def run(self):
        while True:
            item = self.tasks.get()
            if item is None:
                self.tasks.task_done()
                break
            fn, args = item
            try:
                self.results.append(("ok", fn(*args)))
            except Exception as e:
                self.results.append(("error", f"{type(e).__name__}: {e}"))
            finally:
                self.count += 1
                self.tasks.task_done()


def divide(a, b):
    return a / b


def power(a, b):
    return float(a ** b)


async def handle(rid):
    request_id.set(rid)
    log("start")
    await asyncio.sleep(0)
    result = await asyncio.to_thread(divide, 10, int(rid))
    log(f"result {result}")
    return result


async def main():
    print(await asyncio.gather(handle("1"), handle("4")))
    print(request_id.get(), sorted(log("end")))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        fut = loop.run_in_executor(pool, functools.partial(power, 2, b=10))
        done = await asyncio.wait_for(fut, timeout=5)
        print(done)
        cf = pool.submit(time.sleep, 0.001)
        print(cf.result(timeout=5), cf.done(), cf.cancelled())
        try:
            pool.submit(divide, 1, 0).result()
        except ZeroDivisionError as e:
            print("caught", e)


tasks, results = queue.Queue(), []
workers = [Worker(tasks, results) for _ in range(2)]
for w in workers:
    w.start()
for job in [(divide, (9, 3)), (divide, (1, 0)), (power, (2, 5))]:
    tasks.put(job)
for _ in workers:
    tasks.put(None)
tasks.join()
for w in workers:
    w.join(timeout=5)
print(sorted(results), sum(w.count for w in workers), any(w.is_alive() for w in workers))
cond = threading.Condition()
box = []


def consumer():
    with cond:
        cond.wait_for(lambda: len(box) >= 2, timeout=5)
        box.append("consumed")


t = threading.Thread(target=consumer)
t.start()
for i in range(2):
    with cond:
        box.append(i)
        cond.notify_all()
t.join()
print(box)
asyncio.run(main())
