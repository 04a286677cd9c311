"""threading module: locks, events, conditions, barriers, thread-local data."""
import threading
import time
from queue import Queue, Empty


class BoundedBuffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.cond = threading.Condition()

    def put(self, item):
        with self.cond:
            self.cond.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.cond.notify_all()

    def get(self):
        with self.cond:
            while not self.items:
                self.cond.wait()
            item = self.items.pop(0)
            self.cond.notify_all()
            return item


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self._lock = threading.RLock()

    def deposit(self, amount):
        with self._lock:
            current = self.balance
            time.sleep(0.0001)
            self.balance = current + amount

    def transfer(self, other, amount):
        with self._lock:
            self.deposit(-amount)
            other.deposit(amount)


def producer(buf, n):
    for i in range(n):
        buf.put(i)


buf = BoundedBuffer(2)
t = threading.Thread(target=producer, args=(buf, 5), daemon=True)
t.start()
print([buf.get() for _ in range(5)])
t.join(timeout=1)
print(t.is_alive())

a, b = Account(100), Account()
threads = [threading.Thread(target=a.transfer, args=(b, 10)) for _ in range(5)]
for th in threads:
    th.start()
for th in threads:
    th.join()
print(a.balance, b.balance)

local = threading.local()
seen = {}


def use_local(value):
    local.value = value
    time.sleep(0.001)
    seen[threading.current_thread().name] = local.value


workers = [threading.Thread(target=use_local, args=(i,), name=f"w{i}") for i in range(3)]
[w.start() for w in workers]
[w.join() for w in workers]
print(sorted(seen.items()), hasattr(local, "value"))
q = Queue()
q.put("x")
try:
    print(q.get(timeout=0.01), q.get(timeout=0.01))
except Empty:
    print("empty")
stop = threading.Event()
timer = threading.Timer(0.01, stop.set)
timer.start()
print(stop.wait(1), stop.is_set())
