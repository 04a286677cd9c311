import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.value = 0

    def increment(self):
        with self._lock:
            self.value += 1


def worker(tasks, results):
    while True:
        item = tasks.get()
        if item is None:
            tasks.task_done()
            break
        results.append(item * item)
        tasks.task_done()


counter = Counter()
threads = [threading.Thread(target=lambda: [counter.increment() for _ in range(200)], name=f"t{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value, [t.name for t in threads], threads[0].is_alive())
tasks, results = queue.Queue(), []
workers = [threading.Thread(target=worker, args=(tasks, results), daemon=True) for _ in range(2)]
for w in workers:
    w.start()
for n in range(5):
    tasks.put(n)
for _ in workers:
    tasks.put(None)
tasks.join()
print(sorted(results), tasks.empty(), tasks.qsize())
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(pow, n, 2): n for n in range(4)}
    print(sorted((futures[f], f.result()) for f in as_completed(futures)))
    print(list(pool.map(lambda s: s.upper(), ["a", "b"])))
    failing = pool.submit(int, "x")
    print(type(failing.exception()).__name__, failing.done())
event = threading.Event()
timer = threading.Timer(0.01, event.set)
timer.start()
print(event.wait(1), event.is_set())
barrier = threading.Barrier(2)
order = []
t = threading.Thread(target=lambda: (barrier.wait(), order.append("x")))
t.start()
barrier.wait()
t.join()
print(order, threading.current_thread().name, threading.main_thread() is threading.current_thread())
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "x")))
t.start()
t.join()
print(seen, local.x)
pq = queue.PriorityQueue()
for p in [(2, "b"), (1, "a"), (3, "c")]:
    pq.put(p)
print([pq.get() for _ in range(3)])
try:
    queue.Queue(maxsize=1).get_nowait()
except queue.Empty:
    print("empty")
