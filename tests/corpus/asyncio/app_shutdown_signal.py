#!/usr/bin/env python3
"""Simple async CLI-like app with graceful shutdown."""
import asyncio
import signal
import os
from datetime import timedelta


class App:
    def __init__(self):
        self.shutdown_event = asyncio.Event()
        self.tasks: set[asyncio.Task] = set()
        self.processed = 0

    def request_shutdown(self, signame: str) -> None:
        print(f"received {signame}, shutting down")
        self.shutdown_event.set()

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def consumer(self, name):
        try:
            while not self.shutdown_event.is_set():
                await asyncio.sleep(0.002)
                self.processed += 1
        finally:
            print(f"{name} exiting")

    async def run(self):
        loop = asyncio.get_running_loop()
        for signame in ("SIGINT", "SIGTERM"):
            loop.add_signal_handler(getattr(signal, signame), self.request_shutdown, signame)
        for i in range(2):
            self.spawn(self.consumer(f"consumer-{i}"))
        loop.call_later(0.01, lambda: os.kill(os.getpid(), signal.SIGTERM))
        await self.shutdown_event.wait()
        await asyncio.gather(*self.tasks)
        print("remaining", len(self.tasks), self.processed > 0)


if __name__ == "__main__":
    asyncio.run(App().run())
    print("bye")
