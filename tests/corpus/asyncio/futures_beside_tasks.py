import asyncio


def on_done(fut: asyncio.Future) -> None:
    print("done:", fut.result() if not fut.cancelled() else "cancelled")


async def work(n):
    await asyncio.sleep(0.001 * n)
    return n


async def collect(futs: list[asyncio.Future]):
    return [await f for f in futs]


class Cache:
    def __init__(self):
        self._inflight: dict[str, asyncio.Future] = {}

    async def get(self, key):
        if key not in self._inflight:
            self._inflight[key] = asyncio.ensure_future(work(len(key)))
        return await self._inflight[key]


async def main():
    t = asyncio.create_task(work(1))
    t.add_done_callback(on_done)
    await t
    await asyncio.sleep(0)
    print(await collect([asyncio.create_task(work(i)) for i in range(3)]))
    c = Cache()
    print(await asyncio.gather(c.get("a"), c.get("bb"), c.get("a")))
    g = asyncio.gather(work(1), work(2))
    fut: asyncio.Future = asyncio.ensure_future(work(3))
    print(await g, await fut)
    loop = asyncio.get_running_loop()
    waiters = {loop.create_future(), asyncio.create_task(work(2))}
    for w in waiters:
        if not isinstance(w, asyncio.Task):
            w.set_result(9)
    done, pending = await asyncio.wait(waiters)
    print(sorted(f.result() for f in done), len(pending))

asyncio.run(main())
