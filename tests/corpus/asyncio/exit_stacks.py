import asyncio
import io
from contextlib import (
    AsyncExitStack, ExitStack, aclosing, asynccontextmanager, closing,
    contextmanager, nullcontext, redirect_stdout, suppress,
)


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None)
        return False

    async def __aenter__(self):
        print("aenter", self.name)
        await asyncio.sleep(0)
        return self.name

    async def __aexit__(self, exc_type, exc, tb):
        print("aexit", self.name)
        return exc_type is ValueError

    def close(self):
        print("close", self.name)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


@asynccontextmanager
async def conn(n):
    print("connect", n)
    try:
        yield n * 10
    finally:
        print("disconnect", n)


async def flush(what, times=1):
    await asyncio.sleep(0)
    print("flush", what, times)


async def ticks():
    i = 0
    try:
        while True:
            yield i
            i += 1
    finally:
        print("ticks closed")


async def main():
    with ExitStack() as stack:
        names = [stack.enter_context(tag(n)) for n in ("a", "b")]
        r = stack.enter_context(Resource("r"))
        stack.callback(print, "callback", 1)
        print(names, r.name)
    async with AsyncExitStack() as stack:
        v = await stack.enter_async_context(conn(1))
        w = await stack.enter_async_context(Resource("s"))
        stack.push_async_callback(flush, "db", times=2)
        stack.callback(lambda: print("bye"))
        stack.enter_context(tag("x"))
        print(v, w)
        raise ValueError("suppressed")
    print("after")
    conns = []
    async with AsyncExitStack() as stack:
        for i in range(3):
            conns.append(await stack.enter_async_context(conn(i)))
        keep = stack.pop_all()
    print("still open", conns)
    await keep.aclose()
    try:
        with ExitStack() as stack:
            stack.enter_context(tag("p"))
            raise KeyError("no")
    except KeyError as e:
        print("key", e)
    async with aclosing(ticks()) as t:
        async for x in t:
            if x == 2:
                break
        print("x", x)
    print("closed")
    with closing(Resource("c")) as c:
        print("using", c.name)
    with nullcontext(5) as five:
        print(five)
    buf = io.StringIO()
    with redirect_stdout(buf):
        print("hidden")
    print(repr(buf.getvalue()))
    with suppress(KeyError, ValueError):
        {}["x"]
    cm = tag("stored")
    with cm as y:
        print(y)
    async with (conn(7) as q, Resource("z") as zz):
        print(q, zz)


asyncio.run(main())
