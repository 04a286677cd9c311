import queue
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_EXCEPTION
from contextlib import ExitStack, contextmanager
from typing import Optional

STOP = object()


class Stage(threading.Thread):
    def __init__(self, name, func, inbox, outbox=None):
        super().__init__(name=name, daemon=True)
        self.func = func
        self.inbox = inbox
        self.outbox = outbox
        self.handled = 0

    def run(self):
        while True:
            item = self.inbox.get()
            if item is STOP:
                if self.outbox is not None:
                    self.outbox.put(STOP)
                break
            result = self.func(item)
            self.handled += 1
            if self.outbox is not None:
                self.outbox.put(result)


class Counter:
    def __init__(self):
        self._value = 0
        self._lock = threading.Lock()

    def increment(self, by: int = 1) -> int:
        with self._lock:
            self._value += by
            return self._value

    @property
    def value(self):
        return self._value


@contextmanager
def timer(label):
    start = time.perf_counter()
    yield
    print(label, "fast" if time.perf_counter() - start < 5 else "slow")


q1, q2, q3 = queue.Queue(), queue.Queue(maxsize=10), queue.Queue()
stages = [Stage("double", lambda x: x * 2, q1, q2), Stage("text", str, q2, q3)]
for s in stages:
    s.start()
for n in range(5):
    q1.put(n)
q1.put(STOP)
for s in stages:
    s.join(timeout=2)
out = []
while True:
    item = q3.get(timeout=1)
    if item is STOP:
        break
    out.append(item)
print(out, [s.handled for s in stages], [s.name for s in stages], any(s.is_alive() for s in stages))
counter = Counter()
threads = [threading.Thread(target=lambda: [counter.increment() for _ in range(100)]) for _ in range(4)]
with timer("counting"):
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(counter.value)


def risky(n: int) -> float:
    return 10 / n


with ThreadPoolExecutor(2, thread_name_prefix="w") as pool:
    futs = [pool.submit(risky, n) for n in (1, 2, 0)]
    done, pending = wait(futs, timeout=2)
    print(len(done), len(pending))
    for f in futs:
        if (err := f.exception()) is not None:
            print(type(err).__name__, err)
        else:
            print(f.result())
    print(list(pool.map(lambda a, b: a + b, [1, 2], [10, 20])))
ready = threading.Event()
results = []
t = threading.Timer(0.01, lambda: (results.append("timer"), ready.set()))
t.start()
print(ready.wait(2), results, threading.current_thread() is threading.main_thread())
try:
    q3.get_nowait()
except queue.Empty:
    print("empty", q3.qsize(), q3.empty())
