import asyncio
from collections import deque


class Pool:
    def __init__(self, factory, size):
        self._factory = factory
        self._size = size
        self._idle = deque()
        self._created = 0
        self._cond = asyncio.Condition()

    async def acquire(self):
        async with self._cond:
            while not self._idle and self._created >= self._size:
                await self._cond.wait()
            if self._idle:
                return self._idle.pop()
            self._created += 1
        try:
            return await self._factory()
        except BaseException:
            async with self._cond:
                self._created -= 1
                self._cond.notify()
            raise

    async def release(self, conn):
        async with self._cond:
            self._idle.append(conn)
            self._cond.notify()

    def connection(self):
        return _ConnContext(self)

    @property
    def stats(self):
        return {"created": self._created, "idle": len(self._idle)}


class _ConnContext:
    __slots__ = ("pool", "conn")

    def __init__(self, pool):
        self.pool = pool
        self.conn = None

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self.conn

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self.pool.release(self.conn)
        self.conn = None


class Conn:
    total = 0

    def __init__(self):
        Conn.total += 1
        self.n = Conn.total
        self.log = []

    async def query(self, sql):
        self.log.append(sql)
        await asyncio.sleep(0.001)
        if "bad" in sql:
            raise ValueError(f"syntax error in {sql!r} (conn {self.n})")
        return f"{self.n}:{sql}"


attempts = iter([True, False, False, False])


async def connect():
    await asyncio.sleep(0)
    if next(attempts):
        raise ConnectionRefusedError("db down")
    return Conn()


async def task(pool, sql):
    async with pool.connection() as conn:
        return await conn.query(sql)


async def main():
    pool = Pool(connect, 2)
    try:
        await task(pool, "select 0")
    except ConnectionError as e:
        print("connect failed:", e, pool.stats)
    results = await asyncio.gather(*(task(pool, f"select {i}") for i in range(4)), task(pool, "bad"), return_exceptions=True)
    ok = [r for r in results if isinstance(r, str)]
    bad = [r for r in results if isinstance(r, BaseException)]
    print(len(ok), sorted(s.split(":")[1] for s in ok))
    print([type(b).__name__ for b in bad], "syntax error" in str(bad[0]))
    print(pool.stats, Conn.total)
    c = await pool.acquire()
    print(isinstance(c, Conn), len(c.log) > 0)
    await pool.release(c)


asyncio.run(main())
