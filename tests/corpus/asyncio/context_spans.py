import asyncio
import contextvars

trace: contextvars.ContextVar[list[str]] = contextvars.ContextVar("trace")
level = contextvars.ContextVar("level", default=0)


class Span:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        self.token = level.set(level.get() + 1)
        trace.get().append("  " * level.get() + self.name)
        return self

    async def __aexit__(self, *exc):
        level.reset(self.token)


async def leaf(n):
    async with Span(f"leaf {n}"):
        await asyncio.sleep(0.001 * n)


async def request(rid):
    trace.set([])
    async with Span(f"request {rid}"):
        await asyncio.gather(leaf(2), leaf(1))
        await leaf(3)
    return trace.get()


async def main():
    a, b = await asyncio.gather(request(1), request(2))
    print("\n".join(a))
    print("\n".join(b))
    try:
        trace.get()
    except LookupError as e:
        print("no trace in main", level.get())


asyncio.run(main())
