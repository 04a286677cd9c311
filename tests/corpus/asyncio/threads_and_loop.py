import asyncio
import threading
import queue
from concurrent.futures import ThreadPoolExecutor


def cpu_work(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


def blocking_reader(q: queue.Queue):
    items = []
    while True:
        item = q.get()
        if item is None:
            return items
        items.append(item)


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, cpu_work, n) for n in (10, 100, 1000)]
        for f in asyncio.as_completed(futures):
            await f
        print([f.result() for f in futures])
        q = queue.Queue()
        reader = loop.run_in_executor(pool, blocking_reader, q)
        for i in range(3):
            q.put(i)
            await asyncio.sleep(0)
        q.put(None)
        print(await reader)

    result = []
    done = asyncio.Event()

    def from_thread():
        for i in range(3):
            loop.call_soon_threadsafe(result.append, i)
        loop.call_soon_threadsafe(done.set)

    t = threading.Thread(target=from_thread)
    t.start()
    await done.wait()
    t.join()
    print(result)

    async def coro(x):
        await asyncio.sleep(0.001)
        return x * 2

    def sync_caller():
        fut = asyncio.run_coroutine_threadsafe(coro(21), loop)
        return fut.result(timeout=5)

    print(await loop.run_in_executor(None, sync_caller))
    try:
        await asyncio.wait_for(asyncio.to_thread(lambda: threading.Event().wait(0.05)), timeout=0.005)
    except asyncio.TimeoutError:
        print("thread timed out")


asyncio.run(main())
