import asyncio
import signal
import os


class Server:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.workers: set[asyncio.Task] = set()
        self.handled: list[str] = []

    def request_stop(self, signame: str) -> None:
        print(f"got {signame}")
        self.stopping.set()

    async def worker(self, name: str) -> None:
        try:
            while True:
                await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            await asyncio.sleep(0)
            self.handled.append(name)
            raise

    async def run(self) -> int:
        loop = asyncio.get_running_loop()
        for sig in (signal.SIGTERM, signal.SIGUSR1):
            loop.add_signal_handler(sig, self.request_stop, sig.name)
        for i in range(3):
            t = asyncio.create_task(self.worker(f"w{i}"), name=f"worker-{i}")
            self.workers.add(t)
            t.add_done_callback(self.workers.discard)
        loop.call_later(0.02, os.kill, os.getpid(), signal.SIGUSR1)
        await self.stopping.wait()
        for t in self.workers:
            t.cancel(msg="shutdown")
        results = await asyncio.gather(*self.workers, return_exceptions=True)
        print(len(results), {type(r).__name__ for r in results})
        print(sorted(self.handled), len(self.workers))
        loop.remove_signal_handler(signal.SIGUSR1)
        return 0


if __name__ == "__main__":
    server_code = asyncio.run(Server().run())
    print("exit", server_code)
    raise SystemExit(server_code)
