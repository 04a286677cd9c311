import queue
import threading

results = []
lock = threading.Lock()
local = threading.local()


def worker(name, jobs):
    local.total = 0
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            break
        local.total += job
        jobs.task_done()
    with lock:
        results.append((name, local.total))


jobs = queue.Queue()
threads = [threading.Thread(target=worker, args=(f"w{i}", jobs), name=f"worker-{i}") for i in range(1)]
for t in threads:
    t.start()
for n in range(5):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join()
print(results, threads[0].name, threads[0].is_alive(), threads[0].daemon)
stack = queue.LifoQueue()
prio = queue.PriorityQueue()
for n in (3, 1, 2):
    stack.put(n)
    prio.put((n, f"item{n}"))
print([stack.get() for _ in range(3)], [prio.get()[1] for _ in range(3)], stack.empty(), prio.qsize())
small = queue.Queue(maxsize=1)
small.put_nowait("x")
try:
    small.put_nowait("y")
except queue.Full:
    print("full", small.full())
print(small.get_nowait())
try:
    small.get(timeout=0.01)
except queue.Empty:
    print("empty")
event = threading.Event()
timer = threading.Timer(0.01, event.set)
timer.start()
print(event.wait(2), event.is_set())
sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(blocking=False), sem.acquire(blocking=False))
done = []
cond = threading.Condition()


def producer():
    with cond:
        done.append("ready")
        cond.notify()


with cond:
    threading.Thread(target=producer).start()
    cond.wait_for(lambda: done, timeout=2)
print(done, threading.current_thread() is threading.main_thread(), threading.main_thread().name)
barrier = threading.Barrier(2)
arrived = []


def arrive():
    barrier.wait()
    arrived.append(1)


t = threading.Thread(target=arrive)
t.start()
barrier.wait()
t.join()
print(arrived)
