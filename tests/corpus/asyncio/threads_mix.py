import asyncio
import concurrent.futures
import queue
import threading
import time


def cpu(n):
    return sum(i * i for i in range(n))


def blocking_io(name, delay):
    time.sleep(delay)
    return f"{name}:{threading.current_thread().name.split('_')[0]}"


def producer_thread(loop, q, n):
    for i in range(n):
        asyncio.run_coroutine_threadsafe(q.put(i), loop).result()
    loop.call_soon_threadsafe(q.put_nowait, None)


async def consume(q):
    items = []
    while (item := await q.get()) is not None:
        items.append(item)
    return items


async def main():
    loop = asyncio.get_running_loop()
    results = await asyncio.gather(asyncio.to_thread(cpu, 1000), asyncio.to_thread(cpu, 10), loop.run_in_executor(None, max, 3, 9))
    print(results)
    with concurrent.futures.ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
        jobs = [loop.run_in_executor(pool, blocking_io, f"io{i}", 0.01) for i in range(3)]
        print(await asyncio.gather(*jobs))
    q = asyncio.Queue()
    thread = threading.Thread(target=producer_thread, args=(loop, q, 4), name="producer")
    thread.start()
    print(await consume(q))
    thread.join()
    sync_q = queue.Queue()
    await asyncio.to_thread(lambda: [sync_q.put(i) for i in "abc"])
    print([sync_q.get_nowait() for _ in range(sync_q.qsize())])
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.1), timeout=0.02)
    except asyncio.TimeoutError:
        print("thread too slow")
    event = threading.Event()
    waiter = asyncio.create_task(asyncio.to_thread(event.wait, 1))
    await asyncio.sleep(0)
    event.set()
    print(await waiter)


asyncio.run(main())
