import asyncio
import concurrent.futures
import threading


async def work(n):
    try:
        await asyncio.sleep(n / 100)
    except asyncio.CancelledError:
        print("work cancelled", n)
        raise
    if n == 3:
        raise LookupError("three")
    return n


async def nothing():
    await asyncio.sleep(0)


def client(loop, log):
    f1 = asyncio.run_coroutine_threadsafe(work(1), loop)
    log.append(f1.result())
    f3 = asyncio.run_coroutine_threadsafe(work(3), loop)
    log.append(repr(f3.exception(timeout=1)))
    slow = asyncio.run_coroutine_threadsafe(work(100), loop)
    try:
        slow.result(timeout=0.02)
    except TimeoutError:
        log.append("too slow")
        log.append(slow.cancel())
    try:
        slow.result()
    except concurrent.futures.CancelledError:
        log.append("cancelled")
    many = [asyncio.run_coroutine_threadsafe(work(i), loop) for i in (4, 2)]
    done = [f.result() for f in concurrent.futures.as_completed(many)]
    log.append(done)
    log.append(asyncio.run_coroutine_threadsafe(nothing(), loop).result())


async def main():
    log = []
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=client, args=(loop, log))
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.005)
    thread.join()
    for entry in log:
        print(entry)
    me = asyncio.current_task()
    print(me.get_name().startswith("Task-"), me is asyncio.current_task(), me.done())
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work(0), loop)))


asyncio.run(main())
