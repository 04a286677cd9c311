import asyncio
import concurrent.futures
import functools
import threading
import time


def blocking(n, *, factor=1):
    time.sleep(0.001)
    return n * factor


def fail(msg):
    raise KeyError(msg)


class SyncFacade:
    """Runs coroutines of a loop on a background thread."""

    def __init__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def call(self, coro, timeout=None):
        return asyncio.run_coroutine_threadsafe(coro, self._loop).result(timeout)

    def close(self):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def compute(x):
    await asyncio.sleep(0.001)
    if x < 0:
        raise ValueError("negative")
    return x ** 2


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 7))
    print(await loop.run_in_executor(None, functools.partial(blocking, 7, factor=3)))
    print(await asyncio.to_thread(blocking, 2, factor=5))
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        futs = [loop.run_in_executor(pool, blocking, i) for i in range(4)]
        print(await asyncio.gather(*futs))
        try:
            await loop.run_in_executor(pool, fail, "nope")
        except KeyError as e:
            print("KeyError", e)
        cf = pool.submit(blocking, 5)
        print(await asyncio.wrap_future(cf))
    results = await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(3)), return_exceptions=True)
    print(results)
    ev = asyncio.Event()
    threading.Timer(0.005, lambda: loop.call_soon_threadsafe(ev.set)).start()
    await ev.wait()
    print("event set from thread")

asyncio.run(main())
facade = SyncFacade()
print(facade.call(compute(9)))
try:
    facade.call(compute(-1))
except ValueError as e:
    print("error:", e)
facade.close()
print(facade._thread.is_alive(), facade._loop.is_closed())
