"""Worker pool with cancellation and results."""
import asyncio
import logging
from typing import Optional


class WorkerPool:
    def __init__(self, size: int = 3, queue_size: int = 0) -> None:
        self.queue: asyncio.Queue[Optional[tuple[int, str]]] = asyncio.Queue(queue_size)
        self.results: dict[int, str] = {}
        self.size = size
        self.workers: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self.workers = [asyncio.create_task(self._worker(i), name=f"worker-{i}") for i in range(self.size)]

    async def _worker(self, wid: int) -> None:
        name = asyncio.current_task().get_name()
        while True:
            item = await self.queue.get()
            try:
                if item is None:
                    print(f"{name} got poison")
                    return
                key, value = item
                await asyncio.sleep(0.001)
                if value == "fail":
                    raise RuntimeError(f"job {key} failed")
                self.results[key] = value.title()
            except RuntimeError as exc:
                print(f"{name}: {exc}")
            finally:
                self.queue.task_done()

    async def submit(self, key: int, value: str) -> None:
        await self.queue.put((key, value))

    async def stop(self) -> None:
        await self.queue.join()
        for w in self.workers:
            w.cancel()
        done = await asyncio.gather(*self.workers, return_exceptions=True)
        print([isinstance(d, asyncio.CancelledError) for d in done])


async def main():
    pool = WorkerPool(2)
    await pool.start()
    for i, word in enumerate(["one", "two", "fail", "four", "five"]):
        await pool.submit(i, word)
    await pool.stop()
    print(dict(sorted(pool.results.items())))
    single = WorkerPool(1)
    await single.start()
    await single.submit(9, "nine")
    await single.queue.put(None)
    await asyncio.wait(single.workers)
    print(single.results, single.workers[0].done(), single.workers[0].exception())


asyncio.run(main())
