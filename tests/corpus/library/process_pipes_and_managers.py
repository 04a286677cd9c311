from multiprocessing import Process, Manager, Pipe
import sys

total = 0

def child(conn, n):
    for i in range(n):
        conn.send({"index": i, "square": i * i})
    conn.send(None)
    conn.close()

def fill(shared, key, items):
    shared[key] = key * 2
    items.append(key)

def failing():
    raise ValueError("bad")

def leaving():
    sys.exit(3)

if __name__ == "__main__":
    parent, end = Pipe()
    p = Process(target=child, args=(end, 3))
    p.start()
    while (message := parent.recv()) is not None:
        print(message["index"], message["square"])
    p.join()
    with Manager() as manager:
        shared = manager.dict()
        items = manager.list()
        jobs = [Process(target=fill, args=(shared, k, items)) for k in range(4)]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
        print(dict(sorted(shared.items())), sorted(items), sum(shared.values()))
    bad = Process(target=failing)
    bad.start()
    bad.join()
    print("exit code", bad.exitcode)
    left = Process(target=leaving)
    left.start()
    left.join()
    print("exit code", left.exitcode, left.is_alive())
