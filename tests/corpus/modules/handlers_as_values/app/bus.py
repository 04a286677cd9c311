from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any, Awaitable, Callable, NamedTuple

PUBLISHED = 0


class Event(NamedTuple):
    kind: str
    payload: dict[str, Any]


Handler = Callable[[Event], Awaitable[None]]


class EventBus:
    def __init__(self) -> None:
        self._handlers: defaultdict[str, list[Handler]] = defaultdict(list)
        self._tasks: set[asyncio.Task[None]] = set()

    def on(self, kind: str, handler: Handler) -> None:
        self._handlers[kind].append(handler)

    async def publish(self, event: Event) -> None:
        global PUBLISHED
        PUBLISHED += 1
        for handler in self._handlers[event.kind]:
            task = asyncio.create_task(handler(event))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    @property
    def pending(self) -> int:
        return len(self._tasks)

    async def drain(self) -> None:
        while self._tasks:
            await asyncio.gather(*self._tasks)


bus = EventBus()
