import asyncio
import inspect

class Container:
    """Dependency injection."""
    def __init__(self):
        self._factories = {}
        self._instances = {}
        self.closing = []

    def register(self, name, factory, *, singleton=True):
        self._factories[name] = (factory, singleton)

    async def resolve(self, name):
        if name in self._instances:
            return self._instances[name]
        try:
            factory, singleton = self._factories[name]
        except KeyError:
            raise LookupError(f"nothing registered as {name!r}") from None
        value = factory(self)
        if inspect.isawaitable(value):
            value = await value
        if singleton:
            self._instances[name] = value
        if hasattr(value, "close"):
            self.closing.append(value)
        return value

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        while self.closing:
            item = self.closing.pop()
            r = item.close()
            if inspect.iscoroutine(r):
                await r

class Config:
    def __init__(self, url="db://x", retries=2):
        self.url = url
        self.retries = retries

class Database:
    def __init__(self, cfg):
        self.cfg = cfg
        self.open = False

    async def connect(self):
        await asyncio.sleep(0)
        self.open = True
        return self

    async def query(self, q):
        if not self.open:
            raise ConnectionError("not connected")
        return [f"{q}:{i}" for i in range(self.cfg.retries)]

    async def close(self):
        print("closing", self.cfg.url)
        self.open = False

class Service:
    def __init__(self, db):
        self.db = db
    async def run(self):
        return await self.db.query("select")
    def close(self):
        print("service closed")

async def make_db(c):
    cfg = await c.resolve("config")
    return await Database(cfg).connect()

async def make_service(c):
    return Service(await c.resolve("db"))

async def main():
    async with Container() as c:
        c.register("config", lambda c: Config(retries=3))
        c.register("db", make_db)
        c.register("service", make_service, singleton=False)
        s1, s2 = await c.resolve("service"), await c.resolve("service")
        print(s1 is s2, s1.db is s2.db, await s1.run())
        try:
            await c.resolve("cache")
        except LookupError as e:
            print(e)
        db = s1.db
    print(db.open)
    try:
        await s2.run()
    except ConnectionError as e:
        print("err", e)

asyncio.run(main())
