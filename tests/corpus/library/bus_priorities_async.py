import asyncio
import functools
import inspect
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self, TypeVar


class Level(StrEnum):
    INFO = "info"
    WARN = "warn"


@dataclass(slots=True)
class Event:
    topic: str
    payload: dict[str, Any] = field(default_factory=dict)
    level: Level = Level.INFO


Handler = Callable[[Event], Awaitable[None] | None]


class EventBus:
    def __init__(self) -> None:
        self._subs: dict[str, list[tuple[int, Handler]]] = {}
        self._queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self.errors: list[str] = []

    def subscribe(self, topic: str, *, priority: int = 0):
        def deco(fn: Handler) -> Handler:
            subs = self._subs.setdefault(topic, [])
            subs.append((priority, fn))
            subs.sort(key=lambda s: -s[0])
            return fn
        return deco

    def emit(self, topic: str, /, level: Level = Level.INFO, **payload: Any) -> Self:
        self._queue.put_nowait(Event(topic, payload, level))
        return self

    async def run(self) -> int:
        n = 0
        while (event := await self._queue.get()) is not None:
            for _, handler in self._subs.get(event.topic, []) + self._subs.get("*", []):
                try:
                    if inspect.iscoroutinefunction(handler):
                        await asyncio.wait_for(handler(event), 0.5)
                    else:
                        handler(event)
                except Exception as exc:
                    self.errors.append(f"{handler.__name__}: {exc!r}")
            n += 1
        return n

    def stop(self) -> None:
        self._queue.put_nowait(None)


async def main() -> None:
    bus = EventBus()

    @bus.subscribe("order", priority=1)
    async def charge(event: Event) -> None:
        await asyncio.sleep(0)
        print("charge", event.payload["amount"])

    @bus.subscribe("order", priority=5)
    def validate(event: Event) -> None:
        if event.payload["amount"] <= 0:
            raise ValueError(f"bad amount {event.payload['amount']}")
        print("valid", event.level, event.level == "info")

    @bus.subscribe("*")
    def audit(event: Event) -> None:
        print("audit", event.topic, sorted(event.payload.items()))

    bus.emit("order", amount=10).emit("order", amount=-1, level=Level.WARN).emit("ping")
    bus.stop()
    print(await bus.run(), bus.errors)
    print(Level.WARN.upper(), f"{Level.WARN}", repr(Level.WARN), [lv.value for lv in Level], Level("info") is Level.INFO)
    print(Event("x"), Event("x") == Event("x"))


asyncio.run(main())
