import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


class Resource:
    opened = []

    def __init__(self, name):
        self.name = name

    async def aclose(self):
        Resource.opened.remove(self.name)
        print("aclose", self.name)

    async def open(self):
        Resource.opened.append(self.name)
        return self


@asynccontextmanager
async def session(name, fail=False):
    print("enter", name)
    if fail:
        raise ConnectionError(name)
    try:
        yield name.upper()
    finally:
        print("exit", name)


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticker closed")


async def on_exit(msg, *, code=0):
    await asyncio.sleep(0)
    print("callback", msg, code)


async def main():
    async with aclosing(await Resource("r1").open()) as r:
        print(r.name, Resource.opened)
    async with aclosing(ticker(10)) as ticks:
        async for t in ticks:
            if t == 2:
                break
    async with AsyncExitStack() as stack:
        stack.push_async_callback(on_exit, "bye", code=3)
        stack.callback(print, "sync callback")
        names = [await stack.enter_async_context(session(n)) for n in ("a", "b")]
        stack.enter_context(nullcontext())
        print(names)
        saved = stack.pop_all()
    print("stack left")
    await saved.aclose()
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(session("ok"))
            await stack.enter_async_context(session("bad", fail=True))
    except ConnectionError as e:
        print("failed:", e)
    async with session("x") as x, session("y") as y:
        print(x + y)

asyncio.run(main())
