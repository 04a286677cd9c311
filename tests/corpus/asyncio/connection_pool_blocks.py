import asyncio
import contextlib
import time


class Connection:
    count = 0

    def __init__(self, dsn):
        self.dsn = dsn
        self.id = Connection.count = Connection.count + 1
        self.closed = False
        self.queries = []

    async def execute(self, sql, *params):
        if self.closed:
            raise RuntimeError("connection is closed")
        await asyncio.sleep(0.001)
        self.queries.append((sql, params))
        return len(params)

    async def close(self):
        self.closed = True
        print(f"close #{self.id}")

    def __repr__(self):
        return f"Connection({self.dsn!r}, id={self.id})"


class Pool:
    def __init__(self, dsn, size=2):
        self._dsn = dsn
        self._sem = asyncio.Semaphore(size)
        self._free = []
        self._all = []

    async def __aenter__(self):
        print("pool open")
        return self

    async def __aexit__(self, *exc):
        for c in self._all:
            await c.close()
        print("pool closed", exc[0].__name__ if exc[0] else None)
        return False

    @contextlib.asynccontextmanager
    async def acquire(self, timeout=None):
        await asyncio.wait_for(self._sem.acquire(), timeout)
        conn = self._free.pop() if self._free else Connection(self._dsn)
        if conn not in self._all:
            self._all.append(conn)
        try:
            yield conn
        except ZeroDivisionError:
            print("swallowed in pool")
        finally:
            self._free.append(conn)
            self._sem.release()


@contextlib.contextmanager
def timed(label, clock=time.perf_counter):
    start = clock()
    try:
        yield lambda: clock() - start
    finally:
        elapsed = clock() - start
        print(label, "took some time" if elapsed >= 0 else "?")


async def worker(pool, n):
    async with pool.acquire() as conn:
        total = 0
        for i in range(n):
            total += await conn.execute("insert", *range(i))
        return conn.id, total


async def main():
    with timed("all") as elapsed:
        async with Pool("db://x") as pool:
            results = await asyncio.gather(*(worker(pool, n) for n in (3, 1, 2)))
            print(results, elapsed() < 5)
            async with pool.acquire() as c1, pool.acquire() as c2:
                print(sorted([c1.id, c2.id]), c1 is c2)
                try:
                    async with pool.acquire(timeout=0.005):
                        print("unreachable")
                except asyncio.TimeoutError:
                    print("no connection free")
            async with pool.acquire() as c:
                1 / 0
            print("after", c.closed, [len(x.queries) for x in pool._all])
    with contextlib.suppress(RuntimeError):
        await c.execute("late")
        print("never")
    try:
        async with Pool("y") as p:
            raise KeyError("inside")
    except KeyError as e:
        print("caught", e)
    print(repr(c), Connection.count)


asyncio.run(main())
