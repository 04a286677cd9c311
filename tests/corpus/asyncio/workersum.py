import asyncio
import random
import string
import sys
import time


async def worker(name, queue, results):
    while True:
        # Get a "work item" out of the queue.
        item = await queue.get()
        try:
            if item % 5 == 0:
                raise ValueError(item)
            results.setdefault(name, []).append(item * 2)
            await asyncio.sleep(0)
        except ValueError as e:
            print(f"{name}: bad item {e}")
        finally:
            queue.task_done()


async def main(n_workers=3, n_items=12):
    random.seed(42)
    queue = asyncio.Queue()
    results = {}
    for i in range(1, n_items + 1):
        queue.put_nowait(i)
    tasks = []
    for i in range(n_workers):
        task = asyncio.create_task(worker(f"worker-{string.ascii_lowercase[i]}", queue, results))
        tasks.append(task)
    started_at = time.monotonic()
    await queue.join()
    total_slept_for = time.monotonic() - started_at
    for task in tasks:
        task.cancel()
    outcome = await asyncio.gather(*tasks, return_exceptions=True)
    print("====")
    print(f"{n_workers} workers, {len(outcome)} stopped, fast: {total_slept_for < 5}")
    for name, items in sorted(results.items()):
        print(f"{name:>10}: {len(items):2d} items, sum={sum(items)}")
    print(sum(map(sum, results.values())), max((len(v), k) for k, v in results.items())[0])
    assert all(isinstance(o, asyncio.CancelledError) for o in outcome), outcome


if __name__ == "__main__":
    if sys.version_info >= (3, 7):
        asyncio.run(main())
