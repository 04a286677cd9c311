import asyncio


class SingleFlight:
    def __init__(self):
        self._pending = {}
        self.calls = 0

    async def _load(self, key):
        self.calls += 1
        await asyncio.sleep(0.002)
        if key == "bad":
            raise LookupError(key)
        return key * 2

    async def get(self, key):
        fut = self._pending.get(key)
        if fut is None:
            fut = asyncio.ensure_future(self._load(key))
            self._pending[key] = fut
            fut.add_done_callback(lambda f: self._pending.pop(key, None))
        return await asyncio.shield(fut)


async def waiter(kind):
    loop = asyncio.get_running_loop()
    if kind == "ready":
        pending = loop.create_future()
        pending.set_result("instant")
    else:
        pending = asyncio.create_task(asyncio.sleep(0.001, "slept"))
    return await pending


async def main():
    sf = SingleFlight()
    print(await asyncio.gather(*[sf.get("ab") for _ in range(3)], sf.get("c")))
    print(sf.calls, sf._pending)
    r = await asyncio.gather(sf.get("bad"), sf.get("bad"), return_exceptions=True)
    print([repr(x) for x in r], sf.calls)
    print(await waiter("ready"), await waiter("later"))
    current = asyncio.get_running_loop().create_future()
    current.set_result(0)
    for i in range(3):
        prev = current
        current = asyncio.create_task(chain(prev, i))
    print(await current)


async def chain(prev, n):
    return await prev + n

asyncio.run(main())
