import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, aclosing


@asynccontextmanager
async def lifespan(app):
    print("startup")
    app["db"] = "connected"
    yield app
    app.clear()
    print("shutdown")


@asynccontextmanager
async def cursor(db):
    print("begin")
    try:
        yield f"cursor({db})"
    except Exception as e:
        print("rollback:", type(e).__name__)
        raise
    else:
        print("commit")


class Service:
    def __init__(self, name):
        self.name = name
        self._stack = AsyncExitStack()

    async def __aenter__(self):
        await self._stack.__aenter__()
        self.app = await self._stack.enter_async_context(lifespan({"name": self.name}))
        self._stack.push_async_callback(self._flush, 1, tag="end")
        return self

    async def __aexit__(self, *exc):
        return await self._stack.__aexit__(*exc)

    async def _flush(self, level, tag):
        await asyncio.sleep(0)
        print("flush", self.name, level, tag)

    async def rows(self, n):
        try:
            for i in range(n):
                yield {"id": i}
                await asyncio.sleep(0)
        finally:
            print("rows closed")


async def handler(service, fail=False):
    async with cursor(service.app["db"]) as cur:
        if fail:
            raise LookupError("bad handler")
        return cur


async def main():
    async with Service("api") as service:
        print(await handler(service))
        try:
            await handler(service, fail=True)
        except LookupError as e:
            print("handled", e)
        async with aclosing(service.rows(10)) as rows:
            async for row in rows:
                if row["id"] == 2:
                    break
        print("after rows")
        ids = [r["id"] async for r in service.rows(3)]
        print(ids)
    print("bye")
    try:
        async with lifespan({}) as app:
            print(app)
            raise RuntimeError("crash")
    except RuntimeError as e:
        print("crashed:", e)


asyncio.run(main())
