import threading
import time
import queue

counter = 0
lock = threading.Lock()


def increment(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=increment, args=(500,), name=f"w{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter, threads[0].name, threads[0].is_alive())

q = queue.Queue()
results = []


def consumer():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item * 2)
        q.task_done()


worker = threading.Thread(target=consumer, daemon=True)
worker.start()
for i in range(5):
    q.put(i)
q.put(None)
q.join()
worker.join(timeout=1)
print(results, worker.daemon, q.empty(), q.qsize())

ev = threading.Event()


def waiter():
    ev.wait()
    print("event seen", ev.is_set())


t = threading.Thread(target=waiter)
t.start()
time.sleep(0.01)
ev.set()
t.join()


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


ws = [Worker(i) for i in range(3)]
for w in ws:
    w.start()
for w in ws:
    w.join()
print([w.result for w in ws])
timer = threading.Timer(0.01, lambda: print("timer fired"))
timer.start()
timer.join()
print(threading.current_thread().name, threading.current_thread() is threading.main_thread())
sem = threading.Semaphore(2)
with sem:
    print("in semaphore")
local = threading.local()
local.value = 5
print(local.value)
pq = queue.PriorityQueue()
for item in [(2, "b"), (1, "a"), (3, "c")]:
    pq.put(item)
print([pq.get() for _ in range(3)])
lq = queue.LifoQueue(maxsize=2)
lq.put(1); lq.put(2)
print(lq.full(), lq.get(), lq.get_nowait())
try:
    lq.get_nowait()
except queue.Empty:
    print("empty")
