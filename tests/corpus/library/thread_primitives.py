import threading
import time
import random
from collections import deque
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from functools import wraps
from queue import Empty, Queue


class BoundedBuffer:
    def __init__(self, capacity):
        self._items = deque()
        self._capacity = capacity
        self._lock = threading.Lock()
        self._not_full = threading.Condition(self._lock)
        self._not_empty = threading.Condition(self._lock)

    def put(self, item):
        with self._not_full:
            while len(self._items) >= self._capacity:
                self._not_full.wait()
            self._items.append(item)
            self._not_empty.notify()

    def get(self):
        with self._not_empty:
            while not self._items:
                self._not_empty.wait()
            item = self._items.popleft()
            self._not_full.notify()
            return item


def synchronized(fn):
    lock = threading.RLock()

    @wraps(fn)
    def inner(*args, **kwargs):
        with lock:
            return fn(*args, **kwargs)
    return inner


class Counter:
    def __init__(self):
        self.value = 0

    @synchronized
    def add(self, n=1):
        current = self.value
        time.sleep(0)
        self.value = current + n
        return self.value


@contextmanager
def running(*threads):
    for t in threads:
        t.start()
    yield threads
    for t in threads:
        t.join(timeout=2)


def main():
    buf = BoundedBuffer(2)
    got = []

    def produce():
        for i in range(6):
            buf.put(i)
        buf.put(None)

    def consume():
        while (item := buf.get()) is not None:
            got.append(item * 10)

    with running(threading.Thread(target=produce), threading.Thread(target=consume)) as ts:
        pass
    print(got, [t.is_alive() for t in ts])
    c = Counter()
    with running(*[threading.Thread(target=lambda: [c.add() for _ in range(20)]) for _ in range(3)]):
        pass
    print(c.value, Counter.add.__name__)
    sem = threading.BoundedSemaphore(2)
    peak, active = [0], [0]
    guard = threading.Lock()

    def limited(n):
        with sem:
            with guard:
                active[0] += 1
                peak[0] = max(peak[0], active[0])
            time.sleep(0.005)
            with guard:
                active[0] -= 1
        return n * n

    with ThreadPoolExecutor(max_workers=4) as ex:
        futures = {ex.submit(limited, n): n for n in range(6)}
        results = {futures[f]: f.result() for f in as_completed(futures)}
    print(sorted(results.items()), peak[0] <= 2)
    barrier = threading.Barrier(3)
    order = []

    def phased(name):
        order.append(f"{name}1")
        barrier.wait()
        order.append(f"{name}2")

    with running(*(threading.Thread(target=phased, args=(n,)) for n in "abc")):
        pass
    print(sorted(order[:3]), sorted(order[3:]))
    fired = threading.Event()
    t = threading.Timer(0.01, fired.set)
    t.start()
    print(fired.wait(1), fired.is_set())
    data = threading.local()
    data.x = 5

    def probe(out: Queue):
        out.put(getattr(data, "x", "unset"))

    out = Queue()
    threading.Thread(target=probe, args=(out,)).start()
    print(out.get(timeout=1), data.x)
    try:
        out.get_nowait()
    except Empty:
        print("empty")


main()
