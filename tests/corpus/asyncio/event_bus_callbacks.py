import asyncio
from collections import defaultdict
from typing import Any, Awaitable, Callable

Handler = Callable[[str], Awaitable[Any]]


class EventBus:
    def __init__(self):
        self._handlers: dict[str, list[Handler]] = defaultdict(list)

    def on(self, event: str):
        def decorator(fn: Handler) -> Handler:
            self._handlers[event].append(fn)
            return fn
        return decorator

    def subscribe(self, event: str, handler: Handler) -> None:
        self._handlers[event].append(handler)

    async def emit(self, event: str, payload: str) -> list:
        return await asyncio.gather(*(h(payload) for h in self._handlers[event]))


bus = EventBus()


@bus.on("greet")
async def hello(name: str) -> str:
    await asyncio.sleep(0)
    return f"hello {name}"


@bus.on("greet")
async def shout(name: str) -> str:
    return name.upper() + "!"


class Recorder:
    def __init__(self):
        self.events = []

    async def record(self, payload):
        await asyncio.sleep(0)
        self.events.append(payload)
        return len(self.events)


async def pipeline(value, *stages):
    for stage in stages:
        value = await stage(value)
    return value


async def inc(x):
    return x + 1


async def triple(x):
    await asyncio.sleep(0)
    return x * 3


def compose(*fns):
    async def run(x):
        for fn in fns:
            x = await fn(x)
        return x
    return run


async def main():
    rec = Recorder()
    bus.subscribe("save", rec.record)
    bus.subscribe("save", lambda p: rec.record(p * 2))
    print(await bus.emit("greet", "ann"))
    print(await bus.emit("save", "x"), rec.events)
    print(await bus.emit("nothing", "y"))
    print(await pipeline(1, inc, triple, inc))
    f = compose(inc, inc, triple)
    print(await f(5), await asyncio.gather(f(1), f(2)))
    ops = {"inc": inc, "triple": triple}
    for name in sorted(ops):
        print(name, await ops[name](7))
    chosen = inc if rec.events else triple
    print(await chosen(10))
    print(await (inc if not rec.events else triple)(10))


asyncio.run(main())
