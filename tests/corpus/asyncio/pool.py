from __future__ import annotations
import asyncio
from contextlib import asynccontextmanager
from typing import AsyncIterator, Optional, Self


class PoolClosed(RuntimeError):
    pass


class Connection:
    _next_id = 1

    def __init__(self) -> None:
        self.id = Connection._next_id
        Connection._next_id += 1
        self.closed = False
        self.queries: list[tuple[str, tuple]] = []

    async def execute(self, sql: str, *params) -> int:
        if self.closed:
            raise ConnectionError(f"connection {self.id} is closed")
        await asyncio.sleep(0)
        self.queries.append((sql, params))
        return len(self.queries)

    async def close(self) -> None:
        self.closed = True

    def __repr__(self) -> str:
        return f"<Connection #{self.id}{' closed' if self.closed else ''}>"


class Pool:
    def __init__(self, *, size: int = 2, timeout: Optional[float] = None) -> None:
        self.size = size
        self.timeout = timeout
        self._free: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
        self._all: list[Connection] = []
        self._closed = False

    async def __aenter__(self) -> Self:
        for _ in range(self.size):
            c = Connection()
            self._all.append(c)
            self._free.put_nowait(c)
        return self

    async def __aexit__(self, exc_type, exc, tb) -> bool | None:
        self._closed = True
        for c in reversed(self._all):
            await c.close()
        if exc_type is PoolClosed:
            print("suppressed", exc)
            return True
        return None

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        if self._closed:
            raise PoolClosed("pool is closed")
        try:
            async with asyncio.timeout(self.timeout):
                conn = await self._free.get()
        except TimeoutError:
            raise PoolClosed("no connection") from None
        try:
            yield conn
        finally:
            self._free.put_nowait(conn)


async def work(pool: Pool, n: int) -> str:
    async with pool.acquire() as c:
        count = await c.execute("insert into t values (?, ?)", n, n * n)
        await asyncio.sleep(0.001)
        return f"job {n} on {c} q{count}"


async def main() -> None:
    async with Pool(size=2, timeout=0.02) as pool:
        for line in await asyncio.gather(*[work(pool, i) for i in range(4)]):
            print(line)
        print({c.id: len(c.queries) for c in pool._all})
        async with pool.acquire() as a, pool.acquire() as b:
            print(a is not b)
            async with pool.acquire() as d:
                print("never", d)
    print(pool._all)
    try:
        await pool._all[0].execute("select 1")
    except ConnectionError as e:
        print(e)
    try:
        async with pool.acquire():
            pass
    except PoolClosed as e:
        print("closed:", e)


asyncio.run(main())
