import asyncio
import threading


class BackgroundLoop:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)


async def work(n):
    await asyncio.sleep(0.005)
    if n < 0:
        raise ValueError("negative")
    return n * n


with BackgroundLoop() as bg:
    futures = [bg.submit(work(n)) for n in range(4)]
    print([f.result(timeout=1) for f in futures])
    bad = bg.submit(work(-1))
    try:
        bad.result()
    except ValueError as e:
        print("failed:", e, bad.done())
print("loop closed:", bg.loop.is_closed(), bg.thread.is_alive())
