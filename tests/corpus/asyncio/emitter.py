"""Event emitter with sync and async handlers."""
import asyncio
import inspect
from collections import defaultdict
from typing import Any, Awaitable, Callable, Union

Handler = Callable[..., Union[None, Awaitable[None]]]


class EventEmitter:
    def __init__(self) -> None:
        self._handlers: dict[str, list[Handler]] = defaultdict(list)
        self.emitted = 0

    def on(self, event: str, handler: Handler) -> Handler:
        self._handlers[event].append(handler)
        return handler

    def off(self, event: str, handler: Handler) -> None:
        self._handlers[event].remove(handler)

    async def emit(self, event: str, *args: Any) -> int:
        self.emitted += 1
        count = 0
        for handler in list(self._handlers.get(event, [])):
            result = handler(*args)
            if inspect.isawaitable(result):
                await result
            count += 1
        return count


def log_sync(name: str) -> None:
    print(f"sync: {name}")


async def log_async(name: str) -> None:
    await asyncio.sleep(0.001)
    print(f"async: {name}")


async def main() -> None:
    emitter = EventEmitter()
    emitter.on("login", log_sync)
    emitter.on("login", log_async)
    print(await emitter.emit("login", "ann"))
    emitter.off("login", log_sync)
    print(await emitter.emit("login", "bob"))
    print(await emitter.emit("nothing", 1))
    emitter.on("calc", lambda a: print("lambda", a))
    await emitter.emit("calc", "x")
    print(emitter.emitted)


asyncio.run(main())
