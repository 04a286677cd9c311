import asyncio
import concurrent.futures
import time


def io_bound(path):
    time.sleep(0.005)
    return f"read {path}"


def failing():
    raise FileNotFoundError("missing.txt")


class Cancellable:
    def __init__(self):
        self.log = []

    async def run(self):
        try:
            self.log.append("start")
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            self.log.append("cancel")
            await asyncio.shield(self.flush())
            raise
        finally:
            self.log.append("finally")

    async def flush(self):
        await asyncio.sleep(0.002)
        self.log.append("flushed")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(asyncio.to_thread(io_bound, p) for p in "ab")))
    try:
        await loop.run_in_executor(None, failing)
    except FileNotFoundError as e:
        print("error:", e)
    c = Cancellable()
    t = asyncio.create_task(c.run())
    await asyncio.sleep(0.001)
    t.cancel()
    done, _ = await asyncio.wait([t], timeout=1)
    print(c.log, t in done, t.cancelled())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, io_bound, "x"))
        start = loop.time()
        await asyncio.gather(*[loop.run_in_executor(pool, time.sleep, 0.02) for _ in range(4)])
        took = loop.time() - start
        print("two at a time:", 0.03 < took < 0.3)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.01)), 0.001)
    except TimeoutError:
        print("timeout, but shielded")


asyncio.run(main())
