import concurrent.futures
import multiprocessing
import os
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def is_prime(n):
    if n < 2:
        return False
    return all(n % d for d in range(2, int(n ** 0.5) + 1))


def fetch(url, delay=0.001):
    time.sleep(delay)
    if "bad" in url:
        raise ConnectionError(f"cannot reach {url}")
    return f"{url}: {len(url)} bytes"


class Pipeline:
    def __init__(self, *stages):
        self.queues = [queue.Queue() for _ in range(len(stages) + 1)]
        self.threads = [threading.Thread(target=self._run, args=(s, i)) for i, s in enumerate(stages)]

    def _run(self, stage, i):
        while (item := self.queues[i].get()) is not None:
            self.queues[i + 1].put(stage(item))
        self.queues[i + 1].put(None)

    def process(self, items):
        for t in self.threads:
            t.start()
        for item in items:
            self.queues[0].put(item)
        self.queues[0].put(None)
        results = []
        while (r := self.queues[-1].get()) is not None:
            results.append(r)
        for t in self.threads:
            t.join()
        return results


def main():
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(is_prime, range(10))))
        urls = ["a.com", "bad.org", "c.net"]
        futures = {pool.submit(fetch, u): u for u in urls}
        results = {}
        for f in as_completed(futures):
            try:
                results[futures[f]] = f.result()
            except ConnectionError as e:
                results[futures[f]] = f"error: {e}"
        for u in urls:
            print(u, "->", results[u])
        slow = pool.submit(time.sleep, 0.05)
        try:
            slow.result(timeout=0.005)
        except concurrent.futures.TimeoutError:
            print("timed out")
        done, not_done = concurrent.futures.wait([slow], timeout=1)
        print(len(done), len(not_done), slow.done())
    print(Pipeline(lambda x: x + 1, lambda x: x * x, str).process([1, 2, 3]))
    with multiprocessing.Pool(2) as p:
        print(p.map(is_prime, [7, 8, 9]))
    print(sum(is_prime(n) for n in range(100)), os.cpu_count() >= 1)


if __name__ == "__main__":
    main()
