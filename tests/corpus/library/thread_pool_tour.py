import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(n: int) -> int:
    time.sleep(0.005 * n)
    return n * n


def broken(n):
    if n == 2:
        raise ValueError(f"bad number {n}")
    return n + 100


with ThreadPoolExecutor(max_workers=4) as executor:
    future = executor.submit(work, 3)
    print(future.result())
    print(list(executor.map(work, [1, 2, 3, 4])))
    futures = [executor.submit(work, i) for i in range(5)]
    results = sorted(f.result() for f in as_completed(futures))
    print(results)

with concurrent.futures.ThreadPoolExecutor() as pool:
    jobs = {pool.submit(broken, i): i for i in range(4)}
    outcome = {}
    for job in concurrent.futures.as_completed(jobs):
        n = jobs[job]
        try:
            outcome[n] = job.result()
        except ValueError as e:
            outcome[n] = f"error: {e}"
    for n in sorted(outcome):
        print(n, outcome[n])

executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool")
f1 = executor.submit(pow, 2, 10)
f2 = executor.submit(lambda x, y: x + y, 3, y=4)
done, not_done = concurrent.futures.wait([f1, f2])
print(len(done), len(not_done), f1.done(), f1.result() + f2.result())
bad = executor.submit(broken, 2)
print(type(bad.exception()).__name__, bad.exception())
f3 = executor.submit(work, 1)
f3.add_done_callback(lambda f: print("callback", f.result()))
executor.shutdown(wait=True)
print("finished")
