import asyncio


class Lazy:
    def __init__(self, factory):
        self._factory = factory
        self._value = None
        self._ready = False

    def __await__(self):
        return self._get().__await__()

    async def _get(self):
        if not self._ready:
            self._value = await self._factory()
            self._ready = True
        return self._value


class Deferred:
    def __init__(self):
        self._fut = None
        self._callbacks = []

    def __await__(self):
        if self._fut is None:
            self._fut = asyncio.get_running_loop().create_future()
        result = yield from self._fut.__await__()
        return result * 2

    def resolve(self, value):
        self._fut.set_result(value)


class Ticket:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for _ in range(self.n):
            yield
        return f"ticket {self.n}"


async def load():
    print("loading")
    await asyncio.sleep(0)
    return {"k": 1}


async def other():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    lazy = Lazy(load)
    print(await lazy)
    print(await lazy)
    d = Deferred()
    loop = asyncio.get_running_loop()
    loop.call_later(0.001, lambda: d.resolve(21))
    print(await d)
    t = asyncio.create_task(other())
    print(await Ticket(2))
    await t
    print(await Ticket(0))

    async def waiter(x):
        return await x

    print(await asyncio.gather(waiter(lazy), waiter(lazy)))
    print(await asyncio.wait_for(waiter(lazy), 1))


asyncio.run(main())
