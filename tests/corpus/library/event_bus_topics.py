"""An event bus with typing Protocol, weakref-free, contextlib and abc."""
import asyncio
import contextlib
from abc import ABC, abstractmethod
from collections import deque
from contextlib import asynccontextmanager, suppress
from typing import Any, Awaitable, Callable, Optional

Handler = Callable[[dict[str, Any]], Awaitable[None]]


class Bus:
    def __init__(self, history: int = 3):
        self._handlers: dict[str, list[Handler]] = {}
        self.history: deque[tuple[str, dict[str, Any]]] = deque(maxlen=history)

    def on(self, topic: str):
        def register(handler: Handler) -> Handler:
            self._handlers.setdefault(topic, []).append(handler)
            return handler
        return register

    async def publish(self, topic: str, **payload: Any) -> int:
        self.history.append((topic, payload))
        handlers = self._handlers.get(topic, [])
        await asyncio.gather(*(h(payload) for h in handlers))
        return len(handlers)


class Sink(ABC):
    @abstractmethod
    async def write(self, line: str) -> None: ...


class ListSink(Sink):
    def __init__(self) -> None:
        self.lines: list[str] = []

    async def write(self, line: str) -> None:
        await asyncio.sleep(0)
        self.lines.append(line)


@asynccontextmanager
async def opened(sink: Sink):
    await sink.write("open")
    try:
        yield sink
    finally:
        await sink.write("close")


async def main() -> None:
    bus = Bus()
    sink = ListSink()

    @bus.on("user")
    async def log_user(event: dict[str, Any]) -> None:
        await sink.write(f"user {event['name']} age {event.get('age', '?')}")

    @bus.on("user")
    async def check(event: dict[str, Any]) -> None:
        if event.get("age", 0) < 18:
            raise ValueError(f"{event['name']} is too young")

    async with opened(sink):
        print(await bus.publish("user", name="ann", age=30))
        with suppress(ValueError):
            await bus.publish("user", name="kid", age=7)
        print(await bus.publish("nothing", x=[1, 2]))
        await bus.publish("user", name="zed", age=44, tags={"a": 1})
    print(sink.lines)
    for topic, payload in bus.history:
        print(topic, sorted(payload), payload)


asyncio.run(main())
