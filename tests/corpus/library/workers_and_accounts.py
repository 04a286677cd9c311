"""Worker threads with a queue, locks and events."""
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_EXCEPTION


class Account:
    def __init__(self, balance):
        self._lock = threading.Lock()
        self.balance = balance

    def withdraw(self, amount):
        with self._lock:
            if amount > self.balance:
                raise ValueError(f"insufficient: {self.balance} < {amount}")
            self.balance -= amount
            return self.balance


def worker(jobs, results, stop):
    while not stop.is_set():
        try:
            n = jobs.get(timeout=0.05)
        except queue.Empty:
            break
        results.put((n, n * n))
        jobs.task_done()


jobs, results, stop = queue.Queue(), queue.PriorityQueue(), threading.Event()
for i in range(6):
    jobs.put(i)
threads = [threading.Thread(target=worker, args=(jobs, results, stop), name=f"w{i}", daemon=True) for i in range(3)]
for t in threads:
    t.start()
jobs.join()
stop.set()
for t in threads:
    t.join()
print([results.get() for _ in range(results.qsize())], jobs.empty())

acct = Account(100)
with ThreadPoolExecutor(max_workers=4, thread_name_prefix="bank") as pool:
    futures = {pool.submit(acct.withdraw, amount): amount for amount in (30, 30, 30, 500)}
    outcome = {}
    for f in as_completed(futures):
        amount = futures[f]
        error = f.exception()
        outcome[amount] = type(error).__name__ if error else "ok"
print(sorted(outcome.items()), acct.balance)
local = threading.local()
local.name = "main"
seen = []


def probe():
    seen.append(getattr(local, "name", None))


t = threading.Thread(target=probe)
t.start()
t.join()
print(seen, local.name, threading.current_thread().name, t.is_alive())
timer = threading.Timer(0.01, seen.append, args=["tick"])
timer.start()
timer.join()
print(seen)
