import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed as cf_as_completed


def callback_api(value, on_success, on_error):
    def work():
        if value < 0:
            on_error(ValueError(f"negative: {value}"))
        else:
            on_success(value ** 0.5)
    threading.Thread(target=work).start()


def promisify(loop, value):
    fut = loop.create_future()
    callback_api(
        value,
        lambda r: loop.call_soon_threadsafe(fut.set_result, r),
        lambda e: loop.call_soon_threadsafe(fut.set_exception, e),
    )
    return fut


def blocking(n):
    total = 0
    for i in range(n):
        total += i
    return total, threading.current_thread() is threading.main_thread()


async def main():
    loop = asyncio.get_running_loop()
    print(await promisify(loop, 16))
    try:
        await promisify(loop, -1)
    except ValueError as e:
        print("error:", e)
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, blocking, n) for n in (10, 100)]
        print(await asyncio.gather(*futures))
    done = loop.create_future()
    done.add_done_callback(lambda f: print("callback saw", f.result()))
    loop.call_later(0.01, done.set_result, "finished")
    print(done.done(), await done, done.done())
    done2 = loop.create_future()
    print(done2.cancel(), done2.cancelled())
    try:
        await done2
    except asyncio.CancelledError:
        print("future cancelled")
    try:
        done.set_result("again")
    except asyncio.InvalidStateError as e:
        print("invalid:", type(e).__name__)
    with ThreadPoolExecutor() as pool:
        jobs = {pool.submit(pow, b, 2): b for b in (2, 3, 4)}
        print(sorted((jobs[f], f.result()) for f in cf_as_completed(jobs)))


asyncio.run(main())
