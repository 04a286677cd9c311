import asyncio
from collections import defaultdict
from typing import Any, Callable


class EventEmitter:
    def __init__(self):
        self._handlers: dict[str, list[Callable[..., Any]]] = defaultdict(list)
        self._once: set[tuple[str, Callable[..., Any]]] = set()

    def on(self, event: str, handler=None):
        if handler is None:
            def decorator(fn):
                self._handlers[event].append(fn)
                return fn
            return decorator
        self._handlers[event].append(handler)
        return handler

    def once(self, event: str, handler):
        self._once.add((event, handler))
        return self.on(event, handler)

    def off(self, event, handler):
        if handler in self._handlers[event]:
            self._handlers[event].remove(handler)

    async def emit(self, event: str, *args, **kwargs) -> int:
        handlers = list(self._handlers.get(event, []))
        for handler in handlers:
            result = handler(*args, **kwargs)
            if asyncio.iscoroutine(result):
                await result
            if (event, handler) in self._once:
                self._once.discard((event, handler))
                self.off(event, handler)
        return len(handlers)


async def main():
    bus = EventEmitter()
    log = []

    @bus.on("user")
    async def greet(name, *, excited=False):
        await asyncio.sleep(0)
        print(f"hello {name}{'!' if excited else '.'}")

    @bus.on("user")
    def record(name, **kwargs):
        log.append((name, kwargs))

    bus.once("user", lambda name, **kw: print("first time:", name))
    print(await bus.emit("user", "ann"))
    print(await bus.emit("user", "bob", excited=True))
    bus.off("user", record)
    print(await bus.emit("user", "cy"), await bus.emit("nothing"))
    print(log)


asyncio.run(main())
