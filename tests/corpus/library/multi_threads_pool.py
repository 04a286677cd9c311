import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from queue import Queue, Empty


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.value = 0

    def increment(self):
        with self._lock:
            self.value += 1


def producer(q, n):
    for i in range(n):
        q.put(i)
        time.sleep(0.001)
    q.put(None)


def consumer(q, out):
    while True:
        item = q.get()
        if item is None:
            break
        out.append(item ** 2)


counter = Counter()
threads = [threading.Thread(target=lambda: [counter.increment() for _ in range(100)]) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("counter", counter.value)
q = Queue(maxsize=2)
out = []
p = threading.Thread(target=producer, args=(q, 5))
c = threading.Thread(target=consumer, args=(q, out))
p.start()
c.start()
p.join()
c.join()
print(out)
stop = threading.Event()
log = []


def worker(name, delay):
    while not stop.wait(delay):
        log.append(name)
        if len(log) >= 3:
            stop.set()


w = threading.Thread(target=worker, args=("w1", 0.005))
w.start()
w.join(2)
print(log, w.is_alive())
cond = threading.Condition()
items = []


def wait_for_item():
    with cond:
        while not items:
            cond.wait()
        print("got", items.pop())


t = threading.Thread(target=wait_for_item)
t.start()
with cond:
    items.append("apple")
    cond.notify()
t.join()
try:
    Queue().get(timeout=0.01)
except Empty:
    print("queue empty")
with ThreadPoolExecutor(max_workers=3) as ex:
    for r in ex.map(lambda x: x * 10, range(5)):
        print(r, end=" ")
    print()
