import asyncio
import os
import sys
import signal
import traceback
import logging
import contextvars
import queue
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as FutTimeout

request_id = contextvars.ContextVar("request_id", default="-")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.rid = request_id.get()
        return True


h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(rid)s %(levelname).1s %(message)s"))
h.addFilter(ContextFilter())
log = logging.getLogger("app")
log.addHandler(h)
log.setLevel("INFO")
log.propagate = False


async def handler(n):
    token = request_id.set(f"r{n}")
    try:
        log.info("begin")
        await asyncio.sleep(0.005 * (3 - n))
        if n == 2:
            raise LookupError(f"bad {n}")
        log.info("end")
    except LookupError as e:
        tb = [1]
        log.warning("error %s in %s", e, tb[-1])
    finally:
        request_id.reset(token)


class Worker(threading.Thread):
    def __init__(self, inbox: queue.Queue):
        super().__init__(name="worker", daemon=True)
        self.inbox = inbox
        self.processed = 0

    def run(self):
        while True:
            job = self.inbox.get()
            if job is None:
                return
            fn, fut = job
            try:
                fut.set_result(fn())
            except Exception as e:
                fut.set_exception(e)
            self.processed += 1


async def main():
    await asyncio.gather(*(handler(i) for i in range(3)))
    log.info("after")
    inbox = queue.Queue()
    w = Worker(inbox)
    w.start()
    futs = [Future() for _ in range(2)]
    inbox.put((lambda: 6 * 7, futs[0]))
    inbox.put((lambda: [][0], futs[1]))
    print(await asyncio.wrap_future(futs[0]))
    try:
        await asyncio.wrap_future(futs[1])
    except IndexError as e:
        print("IndexError", e)
    inbox.put(None)
    w.join()
    print(w.processed, w.is_alive(), w.name)
    loop = asyncio.get_running_loop()
    got = []
    loop.add_signal_handler(signal.SIGTERM, got.append, "term")
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0.01)
    print(got, signal.Signals(15).name)
    loop.call_soon_threadsafe(got.append, "soon")
    loop.call_later(0.005, got.append, "later")
    await asyncio.sleep(0.02)
    print(got)
    ctx = contextvars.copy_context()
    print(ctx.run(lambda: request_id.get()), request_id.get())
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.05), 0.01)
    except asyncio.TimeoutError:
        print("timeout")
    try:
        raise ValueError("outer") from KeyError("inner")
    except ValueError:
        print([l for l in traceback.format_exc().splitlines() if not l.startswith(" ")])


asyncio.run(main())
