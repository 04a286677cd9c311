import asyncio


class Connection:
    def __init__(self, name, fail=False):
        self.name = name
        self.fail = fail
        self.open = False

    async def __aenter__(self):
        await asyncio.sleep(0)
        if self.fail:
            raise ConnectionError(f"{self.name} refused")
        self.open = True
        print(f"{self.name} open")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0)
        self.open = False
        if exc:
            print(f"{self.name} closing on {type(exc).__name__}: {exc}")
        else:
            print(f"{self.name} closed")
        if isinstance(exc, TimeoutError):
            return True

    async def query(self, q):
        await asyncio.sleep(0)
        if not self.open:
            raise RuntimeError("connection is closed")
        if "drop" in q:
            raise PermissionError(q)
        if "slow" in q:
            raise TimeoutError(q)
        return [f"{self.name}:{q}:{i}" for i in range(2)]

    async def stream(self, q, n):
        for i in range(n):
            await asyncio.sleep(0)
            yield f"{q}-{i}"


class Pool:
    def __init__(self, *names):
        self.idle = [Connection(n) for n in names]
        self.cond = asyncio.Condition()

    async def __aenter__(self):
        async with self.cond:
            await self.cond.wait_for(lambda: self.idle)
            self.current = self.idle.pop()
        return await self.current.__aenter__()

    async def __aexit__(self, *exc_info):
        await self.current.__aexit__(*exc_info)
        async with self.cond:
            self.idle.append(self.current)
            self.cond.notify()


async def attempt(q):
    async with Connection("db") as c:
        return await c.query(q)


async def main():
    print(await attempt("select"))
    print(await attempt("slow"))
    for q in ("drop", "select"):
        try:
            print(await attempt(q))
        except PermissionError as e:
            print("denied", e)
    try:
        async with Connection("a") as a, Connection("b", fail=True) as b:
            print("unreachable", a, b)
    except ConnectionError as e:
        print("error:", e)
    async with Connection("s") as c:
        async for row in c.stream("row", 5):
            if row.endswith("3"):
                break
            print(row)
        else:
            print("no break")
    c = Connection("manual")
    conn = await c.__aenter__()
    try:
        print((await conn.query("x"))[0])
    finally:
        await c.__aexit__(None, None, None)
    try:
        await c.query("late")
    except RuntimeError as e:
        print(e)


asyncio.run(main())
