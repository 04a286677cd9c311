import asyncio
import signal
import sys


class GracefulExit(SystemExit):
    code = 1


class Worker:
    def __init__(self, wid, queue):
        self.wid = wid
        self.queue = queue
        self.processed = 0

    async def __call__(self):
        try:
            while True:
                item = await self.queue.get()
                await asyncio.sleep(0.002)
                self.processed += 1
                self.queue.task_done()
        except asyncio.CancelledError:
            print(f"worker {self.wid} drained after {self.processed}")
            raise


class Server:
    def __init__(self, n_workers=2):
        self.queue = asyncio.Queue()
        self.workers = [Worker(i, self.queue) for i in range(n_workers)]
        self.shutdown_event = asyncio.Event()
        self.hooks = []

    def on_shutdown(self, fn):
        self.hooks.append(fn)
        return fn

    def handle_signal(self, sig, frame=None):
        print("signal", signal.Signals(sig).name)
        self.shutdown_event.set()

    async def serve(self, items):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, lambda: self.handle_signal(signal.SIGINT))
        tasks = [asyncio.create_task(w(), name=f"w{w.wid}") for w in self.workers]
        for item in items:
            self.queue.put_nowait(item)
        loop.call_later(0.03, signal.raise_signal, signal.SIGINT)
        await self.shutdown_event.wait()
        try:
            await asyncio.wait_for(self.queue.join(), 0.5)
        except asyncio.TimeoutError:
            print("queue not drained")
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for hook in reversed(self.hooks):
            result = hook()
            if asyncio.iscoroutine(result):
                await result
        loop.remove_signal_handler(signal.SIGINT)
        return sum(w.processed for w in self.workers)


async def main():
    server = Server()

    @server.on_shutdown
    def close_files():
        print("closing files")

    @server.on_shutdown
    async def flush_metrics():
        await asyncio.sleep(0)
        print("flushing metrics")

    total = await server.serve(range(6))
    print("processed", total, close_files.__name__)
    print("stopping", file=sys.stderr)
    if total == 6:
        raise GracefulExit()


try:
    asyncio.run(main())
except GracefulExit as e:
    print("exit", e.code, type(e).__name__)
    sys.exit(e.code + 2)
