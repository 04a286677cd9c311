import asyncio
from contextlib import asynccontextmanager, AsyncExitStack


@asynccontextmanager
async def resource(name, events, fail=False):
    events.append(f"open {name}")
    if fail:
        raise RuntimeError(f"cannot open {name}")
    try:
        yield name.upper()
    except ValueError as e:
        events.append(f"{name} saw {e}")
        raise
    finally:
        await asyncio.sleep(0)
        events.append(f"close {name}")


class Service:
    def __init__(self):
        self.events = []

    async def run(self, *names, boom=None):
        async with AsyncExitStack() as stack:
            handles = [await stack.enter_async_context(resource(n, self.events, fail=n == "bad")) for n in names]
            self.events.append("ready " + ",".join(handles))
            if boom:
                raise ValueError(boom)
            return len(handles)


async def attempt(*names, boom=None):
    service = Service()
    try:
        result = await service.run(*names, boom=boom)
    except (ValueError, RuntimeError) as e:
        result = f"{type(e).__name__}({e})"
    print(result, service.events)


async def main():
    await attempt("db", "cache")
    await attempt("db", "bad", "cache")
    await attempt("db", "cache", boom="oops")
    async with resource("one", ev := []) as a, resource("two", ev) as b:
        print(a, b)
    print(ev)


asyncio.run(main())
