import asyncio
from typing import Any, Generator


class Deferred:
    """A promise-like awaitable."""

    def __init__(self):
        self._fut = asyncio.get_running_loop().create_future()
        self._callbacks = []

    def resolve(self, value):
        if not self._fut.done():
            self._fut.set_result(value)
            for cb in self._callbacks:
                cb(value)

    def reject(self, exc):
        self._fut.set_exception(exc)

    def then(self, cb):
        self._callbacks.append(cb)
        return self

    def __await__(self) -> Generator[Any, None, Any]:
        return self._fut.__await__()


class Lazy:
    def __init__(self, factory):
        self.factory = factory
        self._value = None
        self._ready = False

    async def _get(self):
        if not self._ready:
            self._value = await self.factory()
            self._ready = True
        return self._value

    def __await__(self):
        return self._get().__await__()


class Connection:
    def __init__(self, dsn):
        self.dsn = dsn
        self.open = False

    def __await__(self):
        async def connect():
            await asyncio.sleep(0)
            self.open = True
            return self
        return connect().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, *args):
        self.open = False


class Tick:
    def __await__(self):
        yield
        return "tick"


async def expensive():
    print("computing")
    await asyncio.sleep(0)
    return 42


async def main():
    d = Deferred().then(lambda v: print("then", v)).then(lambda v: print("also", v * 2))
    asyncio.get_running_loop().call_soon(d.resolve, 21)
    print(await d)
    bad = Deferred()
    bad.reject(ValueError("rejected"))
    try:
        await bad
    except ValueError as e:
        print(e)
    lazy = Lazy(expensive)
    print(await lazy, await lazy)
    conn = await Connection("db://x")
    print(conn.open, conn.dsn)
    async with Connection("db://y") as c:
        print(c.open)
    print(c.open)
    print(await Tick())
    print(await asyncio.gather(Lazy(expensive), Tick(), asyncio.wait_for(Tick(), 1)))

asyncio.run(main())
