import asyncio


class Deferred:
    """A promise with then/catch chaining."""

    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def resolve(self, value):
        if not self._future.done():
            self._future.set_result(value)
        return self

    def reject(self, exc):
        self._future.set_exception(exc)
        return self

    def then(self, fn):
        nxt = Deferred()

        async def chain():
            try:
                value = fn(await self)
                nxt.resolve(await value if isinstance(value, Deferred) else value)
            except Exception as e:
                nxt.reject(e)

        nxt._task = asyncio.create_task(chain())
        return nxt

    def catch(self, fn):
        nxt = Deferred()

        async def chain():
            try:
                nxt.resolve(await self)
            except Exception as e:
                nxt.resolve(fn(e))

        nxt._task = asyncio.create_task(chain())
        return nxt

    def __await__(self):
        return self._future.__await__()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n > 0:
            self.n -= 1
            yield from asyncio.sleep(0).__await__()
        return "liftoff"


async def main():
    d = Deferred()
    chained = d.then(lambda x: x + 1).then(lambda x: x * 10)
    d.resolve(4)
    d.resolve(5)
    print(await d, await chained)
    bad = Deferred().resolve(0).then(lambda x: 1 // x).catch(lambda e: f"caught {type(e).__name__}")
    print(await bad)
    print(await Countdown(3))
    results = await asyncio.gather(Countdown(2), Countdown(1))
    print(results)
    print(await asyncio.wait_for(Countdown(1), 1))

asyncio.run(main())
