import asyncio
import contextvars
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user")
depth: ContextVar[int] = ContextVar("depth", default=0)
trace: ContextVar[list | None] = ContextVar("trace", default=None)


class span:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        self.token = depth.set(depth.get() + 1)
        log = trace.get()
        if log is not None:
            log.append("  " * depth.get() + self.name)
        return self

    async def __aexit__(self, *exc):
        depth.reset(self.token)


async def child(n):
    async with span(f"child{n}"):
        await asyncio.sleep(0)
        async with span("leaf"):
            await asyncio.sleep(0)
        return user.get(), depth.get()


async def handle(name):
    user.set(name)
    log = []
    trace.set(log)
    async with span("handle"):
        r = await asyncio.gather(child(1), child(2))
    return name, r, log


def callback(label):
    print(label, user.get("nobody"), depth.get())


async def main():
    try:
        user.get()
    except LookupError as e:
        print("lookup error", type(e).__name__)
    for name, r, log in await asyncio.gather(handle("ann"), handle("bob")):
        print(name, r)
        print("\n".join(log))
    user.set("main")
    ctx = copy_context()
    ctx.run(user.set, "in ctx")
    print(user.get(), ctx[user], user in ctx, depth in ctx)
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, "plain")
    loop.call_soon(callback, "ctx", context=ctx) if False else loop.call_soon(callback, "again")
    t = asyncio.create_task(asyncio.sleep(0), context=ctx)
    await t
    user.set("changed")
    await asyncio.to_thread(callback, "thread")
    tok = depth.set(5)
    print(tok.var is depth, depth.name)
    depth.reset(tok)
    print(depth.get())

asyncio.run(main())
