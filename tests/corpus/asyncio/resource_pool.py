import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, suppress


class Conn:
    _next = 1

    def __init__(self):
        self.id = Conn._next
        Conn._next += 1
        self.open = True

    async def execute(self, sql):
        if not self.open:
            raise RuntimeError(f"connection {self.id} is closed")
        await asyncio.sleep(0)
        if sql.startswith("FAIL"):
            raise ValueError(f"syntax error near {sql[5:]!r}")
        return f"conn{self.id}:{sql}"

    async def close(self):
        self.open = False

    def __repr__(self):
        return f"<Conn {self.id} {'open' if self.open else 'closed'}>"


class Pool:
    def __init__(self, size):
        self.size = size
        self._free = asyncio.LifoQueue()
        self._all = []

    async def __aenter__(self):
        for _ in range(self.size):
            c = Conn()
            self._all.append(c)
            self._free.put_nowait(c)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        for c in self._all:
            await c.close()
        print("pool closed", exc_type.__name__ if exc_type else "cleanly")

    @asynccontextmanager
    async def acquire(self, timeout=None):
        conn = await asyncio.wait_for(self._free.get(), timeout)
        try:
            yield conn
        finally:
            await self._free.put(conn)

    @asynccontextmanager
    async def transaction(self):
        async with self.acquire() as conn:
            log = ["BEGIN"]
            try:
                yield conn, log
            except ValueError as e:
                log.append("ROLLBACK")
                print("rolled back:", e, log)
                raise
            else:
                log.append("COMMIT")
                print("committed", log)


async def main():
    async with Pool(2) as pool:
        async with pool.transaction() as (conn, log):
            log.append(await conn.execute("INSERT 1"))
        with suppress(ValueError):
            async with pool.transaction() as (conn, log):
                await conn.execute("FAIL here")
        async with AsyncExitStack() as stack:
            held = [await stack.enter_async_context(pool.acquire()) for _ in range(2)]
            print(held)
            try:
                async with pool.acquire(timeout=0.01):
                    print("unreachable")
            except TimeoutError:
                print("pool exhausted")
            stack.push_async_callback(asyncio.sleep, 0)
            stack.callback(print, "unwinding", len(held))
        print("free again:", pool._free.qsize())
    try:
        await held[0].execute("SELECT")
    except RuntimeError as e:
        print(e)


asyncio.run(main())
