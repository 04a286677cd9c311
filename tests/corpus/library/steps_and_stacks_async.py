import asyncio
import queue
import signal
import threading
import time
import traceback
import warnings
import weakref
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_EXCEPTION
from contextlib import AsyncExitStack, ExitStack, contextmanager


@contextmanager
def step(name):
    print("begin", name)
    try:
        yield name
    except RuntimeError as e:
        print("handled", name, e)
    else:
        print("ok", name)
    finally:
        print("end", name)


class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("close", self.name, exc_type.__name__ if exc_type else None)
        return False


def cpu(n):
    if n == 3:
        raise ValueError(f"bad {n}")
    return sum(i * i for i in range(n))


def old_api():
    warnings.warn("old_api is deprecated", DeprecationWarning, stacklevel=2)
    return 1


async def main():
    with step("one"), step("two"):
        raise RuntimeError("oops")
    async with AsyncExitStack() as stack:
        rs = [await stack.enter_async_context(Resource(n)) for n in "ab"]
        stack.callback(print, "callback")
        print([r.name for r in rs])
    try:
        async with Resource("c"):
            raise KeyError("k")
    except KeyError as e:
        print("KeyError", e, traceback.format_exception_only(type(e), e)[0].strip())
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(cpu, n) for n in (10, 3, 100)]
        done, pending = wait(futures)
        for f in futures:
            print(f.result() if f.exception() is None else repr(f.exception()))
        print(len(done), len(pending), sorted(f.result() for f in as_completed([futures[0], futures[2]])))
        print(await loop.run_in_executor(pool, cpu, 5))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        old_api()
        print(len(caught), caught[0].category.__name__, str(caught[0].message))
    q: queue.Queue[int] = queue.Queue()
    t = threading.Thread(target=lambda: [q.put(i) for i in range(3)])
    t.start()
    t.join()
    print([q.get() for _ in range(q.qsize())])
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.05), timeout=0.01)
    except asyncio.TimeoutError:
        print("timeout")
    with ExitStack() as es:
        for n in ("x", "y"):
            es.enter_context(step(n))


asyncio.run(main())
